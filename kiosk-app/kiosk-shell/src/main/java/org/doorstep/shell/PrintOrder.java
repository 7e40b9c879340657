package org.doorstep.shell;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.doorstep.device.Device;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;

/// One order for a printer, on its way through the mailbox to its only answer.
final class PrintOrder<P extends Device, T> {
    private final PrinterSeat.Call<P, T> call;
    private final Duration longest;
    private final PrinterSeat.Otherwise<T> otherwise;
    private final long expires;
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    /// @param now by the seat's own pace
    PrintOrder(PrinterSeat.Call<P, T> call, Duration longest, PrinterSeat.Otherwise<T> otherwise, long now) {
        this.call = call;
        this.longest = longest;
        this.otherwise = otherwise;
        this.expires = now + longest.toNanos();
    }

    CompletableFuture<T> answer() {
        return answer;
    }

    Duration longest() {
        return longest;
    }

    /// It waited so long that whoever asked may have gone.
    boolean expired(long now) {
        return now - expires > 0;
    }

    void unbegun(Fault why) {
        answer.complete(otherwise.unbegun().apply(why));
    }

    void unended() {
        answer.complete(otherwise.unended().apply(new Fault(DeviceFault.WEDGED)));
    }

    /// On the device's own thread. Whatever it throws, whoever waits is told that nobody knows.
    void serve(P printer) {
        try {
            answer.complete(call.on(printer));
        } finally {
            unended();
        }
    }
}
