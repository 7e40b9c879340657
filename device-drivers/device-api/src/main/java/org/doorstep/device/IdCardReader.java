package org.doorstep.device;

import java.time.Duration;

/// A resident ID card reader (居民身份证阅读机): a pad with a security module that reads the chip of a card laid on it.
public interface IdCardReader extends Device {
    /// One search of the field. After a good read some readers answer `Absent` until the card was lifted: nobody may conclude
    /// from one `Absent` that the card is gone.
    CardPresence look();

    @Override
    default Status tried() {
        return look() instanceof CardPresence.Broken(Fault fault) ? new Status.Offline(fault) : status();
    }

    /// Searches for a card until one is there and reads it, with the retries its protocol advises, for `patience` at the most
    /// plus the deadline of the exchange under way.
    ReadOutcome read(Duration patience);
}
