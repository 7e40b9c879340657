package org.doorstep.shell.seat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;

/// One order for a device, on its way through the mailbox to its only answer.
final class Order<D, T> {
    private final DeviceCall<D, T> call;
    private final Terms<T> terms;
    private final long expires;
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    /// @param now by the seat's own pace
    Order(DeviceCall<D, T> call, Terms<T> terms, long now) {
        this.call = call;
        this.terms = terms;
        this.expires = now + terms.waits().toNanos();
    }

    CompletableFuture<T> answer() {
        return answer;
    }

    Duration longest() {
        return terms.longest();
    }

    /// It waited so long that whoever asked may have gone.
    boolean expired(long now) {
        return now - expires > 0;
    }

    /// Nobody waits for it any more.
    boolean over() {
        return answer.isDone();
    }

    /// It never reaches the device.
    void refuse(Fault why) {
        answer.complete(terms.unbegun().apply(why));
    }

    /// It reached the device, and nobody waits for what becomes of it.
    void abandon() {
        answer.complete(terms.unended().apply(new Fault(DeviceFault.WEDGED)));
    }

    /// On the device's own thread. Whatever it throws, whoever waits is told that nobody knows.
    T serve(D device) {
        try {
            T served = call.on(device);
            answer.complete(served);
            return served;
        } finally {
            abandon();
        }
    }
}
