package org.doorstep.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Report;
import org.doorstep.core.service.DeviceState;
import org.doorstep.device.Device;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.Today;
import org.doorstep.device.driver.Drivers;
import org.doorstep.shell.seat.Place;
import org.doorstep.shell.seat.Seat;

/// The devices of this terminal, one a class, and their seats. Whoever has an errand for a class takes its device; what nobody takes is
/// watched all the same, so that the board and the log know how it stands. Belongs to the thread that puts the terminal together.
final class DeviceRack {
    private final Map<DeviceClass, DeviceBinding> free = new EnumMap<>(DeviceClass.class);
    private final Today today;
    private final Consumer<Report> loop;
    private final Closing closing;

    /// @param bindings of two of one class the first counts
    /// @param loop     takes a report without blocking
    /// @param closing  takes down what is opened here
    DeviceRack(List<DeviceBinding> bindings, Today today, Consumer<Report> loop, Closing closing) {
        this.today = today;
        this.loop = loop;
        this.closing = closing;
        bindings.forEach(binding -> free.putIfAbsent(binding.deviceClass(), binding));
    }

    /// Empty where the terminal has no such device, or somebody has taken it.
    Optional<DeviceBinding> take(DeviceClass wanted) {
        return Optional.ofNullable(free.remove(wanted));
    }

    /// The seat of a device that is asked for its status between orders; it is being asked from now on.
    <D extends Device> Optional<Seat<D>> seat(DeviceClass wanted, Class<D> type) {
        return take(wanted).map(binding -> seat(binding, found -> Drivers.open(type, found, today)));
    }

    /// Seats what nobody has taken.
    void watchTheRest() {
        List.copyOf(free.keySet()).forEach(left -> take(left).ifPresent(binding -> seat(binding, found -> Drivers.open(found, today))));
    }

    private <D extends Device> Seat<D> seat(DeviceBinding binding, Place.Opener<D> opener) {
        Seat<D> seat = new Seat<>(Place.usual(binding, opener), (status, capabilities) -> loop.accept(
                new BoardReport.DeviceChanged(binding.deviceClass(), new DeviceState(status, capabilities))));
        closing.add(Closing.Part.SEATS, () -> seat.close(Closing.Part.SEATS.most()));
        seat.start();
        return seat;
    }
}
