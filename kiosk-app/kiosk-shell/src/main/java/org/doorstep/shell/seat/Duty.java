package org.doorstep.shell.seat;

import java.util.Optional;
import org.doorstep.device.Device;
import org.doorstep.device.Status;

/// What a seat does with its device between two orders, and what an order's answer says of the device. Both on the device's own thread.
public interface Duty<D extends Device> {
    /// What an idle duty brought.
    ///
    /// @param status empty where it stands as before
    /// @param word   told under the seat's monitor, but never of a worker that was given up
    record Heard(Optional<Status> status, Runnable word) {
        public static Heard of(Status status) {
            return new Heard(Optional.of(status), () -> { });
        }
    }

    /// Of a device that serves; one that does not is asked for its status.
    Heard idle(D device);

    /// How the device stands after an order; empty where nobody knows better than before.
    Optional<Status> after(D device, Object answer);

    /// Asks for the status, and after each order too: its answer says nothing of the next one.
    static <D extends Device> Duty<D> askingStatus() {
        return new Duty<>() {
            @Override
            public Heard idle(D device) {
                return Heard.of(device.status());
            }

            @Override
            public Optional<Status> after(D device, Object answer) {
                return Optional.of(device.status());
            }
        };
    }
}
