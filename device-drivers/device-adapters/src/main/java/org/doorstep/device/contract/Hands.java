package org.doorstep.device.contract;

import java.io.IOException;

/// Who handles a device while its promises are checked: the bench in a test, a technician at the open cabinet.
///
/// @param <T> what hands are asked for by this contract, an enum
public interface Hands<T extends Hands.Task> {
    /// What hands are asked for.
    interface Task {
        /// To a technician, as a sentence without its end.
        String words();

        /// The hands count something and say how many.
        default boolean counts() {
            return false;
        }
    }

    /// @return how many where it counts, else nothing that means anything
    int does(T task) throws IOException;
}
