package org.doorstep.shell;

import java.util.Optional;
import org.doorstep.core.identity.ReadCard;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.ReadOutcome;

/// Reads cards at the reader's seat; where no reader is fitted, it says so.
record IdentityHands(Optional<CardSeat> reader) {
    void serve(Hands hands) {
        hands.answer(ReadCard.class, call -> reader.ifPresentOrElse(
                host -> host.read(call.ticket()), () -> call.known(new ReadOutcome.Broken(new Fault(DeviceFault.BAD_BINDING)))));
        reader.ifPresent(host -> hands.end("the reader", host::endVisit));
    }
}
