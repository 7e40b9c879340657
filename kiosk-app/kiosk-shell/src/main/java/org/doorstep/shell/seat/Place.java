package org.doorstep.shell.seat;

import java.io.IOException;
import org.doorstep.device.Device;
import org.doorstep.device.DeviceBinding;
import org.doorstep.shell.lasting.Pace;

/// The device of a seat, what it does there, and how long things take.
public record Place<D extends Device>(DeviceBinding binding, Opener<D> opener, Duty<D> duty, SeatTimes times, Pace pace) {
    /// Opens the device of a binding.
    public interface Opener<D> {
        D open(DeviceBinding binding) throws IOException;
    }

    /// A device that is asked for its status between orders.
    public static <D extends Device> Place<D> usual(DeviceBinding binding, Opener<D> opener) {
        return new Place<>(binding, opener, Duty.askingStatus(), SeatTimes.usual(), new Pace.Real());
    }
}
