package org.doorstep.device.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.Thread.State;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import jssc.SerialPort;
import org.doorstep.device.Aside;
import org.junit.jupiter.api.Test;

/// A port is closed once and never under a call: the system gives its number to the next line that is opened, and the call would go on
/// there.
class ClosedLineTest {
    private static final int TRIES = 10;

    /// A device that takes no bytes until it is told to.
    private static final class FullPort extends SerialPort {
        private final CountDownLatch under = new CountDownLatch(1);
        private final CountDownLatch room = new CountDownLatch(1);
        private final List<String> calls = new CopyOnWriteArrayList<>();
        private volatile boolean opened = true;

        FullPort() {
            super("/dev/full-port");
        }

        @Override
        public boolean isOpened() {
            return opened;
        }

        @Override
        public boolean writeBytes(byte[] bytes) {
            under.countDown();
            try {
                room.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            calls.add("written");
            return true;
        }

        @Override
        public int getInputBufferBytesCount() {
            calls.add("asked");
            return 0;
        }

        @Override
        public synchronized boolean closePort() {
            calls.add("closed");
            opened = false;
            return true;
        }
    }

    private FullPort port = new FullPort();
    private SerialLine line = new SerialLine(port);

    private CompletableFuture<Boolean> write() throws InterruptedException {
        CompletableFuture<Boolean> writing = Aside.doing(() -> {
            try {
                line.write(new byte[1]);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
            return true;
        });
        port.under.await();
        return writing;
    }

    @Test
    void aWriteUnderWayKeepsItsPort() throws InterruptedException {
        CompletableFuture<Boolean> writing = write();
        line.close();
        assertThat(port.calls).isEmpty();
        port.room.countDown();
        await().atMost(Duration.ofSeconds(5)).until(writing::isDone);
        assertThat(port.calls).containsExactly("written", "closed");
    }

    /// Who closes may open anew at once. On a busy machine the write may end too late to be waited for, so there are some tries.
    @Test
    void aCloseWaitsForAWriteThatEndsSoon() throws InterruptedException {
        boolean waited = false;
        for (int i = 0; i < TRIES && !waited; i++) {
            port = new FullPort();
            line = new SerialLine(port);
            CompletableFuture<Boolean> _ = write();
            AtomicBoolean closed = new AtomicBoolean();
            Thread closing = Thread.ofPlatform().daemon().start(() -> {
                line.close();
                closed.set(port.calls.contains("closed"));
            });
            await().pollInterval(Duration.ofMillis(1))
                    .until(() -> Set.of(State.TIMED_WAITING, State.TERMINATED).contains(closing.getState()));
            port.room.countDown();
            closing.join();
            waited = closed.get();
        }
        assertThat(waited).isTrue();
    }

    @Test
    void anInterruptedCloseLeavesThePortToTheWrite() throws InterruptedException {
        CompletableFuture<Boolean> writing = write();
        Thread.currentThread().interrupt();
        line.close();
        assertThat(Thread.interrupted()).isTrue();
        port.room.countDown();
        await().atMost(Duration.ofSeconds(5)).until(writing::isDone);
        assertThat(port.calls).containsExactly("written", "closed");
    }

    @Test
    void whereNothingIsUnderWayItIsClosedAtOnceAndOnce() {
        Thread.currentThread().interrupt();
        line.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(port.calls).containsExactly("closed");
        line.close();
        assertThat(port.calls).containsExactly("closed");
    }

    @Test
    void aClosedLineAsksThePortNothing() {
        line.close();
        assertThatThrownBy(() -> line.read(1, Duration.ZERO)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> line.write(new byte[1])).isInstanceOf(IOException.class);
        assertThat(port.calls).containsExactly("closed");
    }
}
