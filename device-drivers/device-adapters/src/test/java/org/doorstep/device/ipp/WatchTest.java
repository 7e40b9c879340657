package org.doorstep.device.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrintProgress;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.channel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is told while a job is followed, and how it ends: a printer's answers look by look, one line a rule.
class WatchTest {
    private static final URI PRINTER = URI.create("ipp://printer.invalid/ipp/print");
    private static final String TOKEN = "t-0123456789";
    private static final int SHEETS = 3;
    private static final Watch.Wanted OURS = new Watch.Wanted(
            new JobView(7, TOKEN, Optional.empty(), "doorstep", 3, List.of(), OptionalInt.of(0)), SHEETS);
    private static final int CANCEL_JOB = 0x0008;
    private static final int GET_JOB_ATTRIBUTES = 0x0009;
    private static final int GET_JOBS = 0x000A;

    /// One look: the job by number, or where it is found instead, and what the printer says of itself.
    ///
    /// @param job `STATE COUNT REASON`, `none` in neither place, `lists STATE COUNT REASON` by name alone, `silent`
    /// @param printer `STATE REASON`
    record Look(String job, String printer) {}

    private static Look look(String job, String printer) {
        return new Look(job, printer);
    }

    /// A printer that answers one look after the other and stays with the last; after Cancel-Job, with the one that ends the job.
    private static final class Script implements Exchange {
        private final List<Look> looks;
        private final Pace pace;
        /// When Cancel-Job was asked, from the start.
        private final List<Duration> cancelled = new ArrayList<>();
        private int at = -1;

        Script(List<Look> looks, Pace pace) {
            this.looks = looks;
            this.pace = pace;
        }

        @Override
        public byte[] post(URI uri, byte[] request, byte[] document, Duration patience) throws IOException {
            int operation = ByteBuffer.wrap(request).getShort(2) & 0xFFFF;
            int id = ByteBuffer.wrap(request).getInt(4);
            if (operation == GET_JOB_ATTRIBUTES) {
                at = Math.min(at + 1, looks.size() - 1);
            }
            if (operation == CANCEL_JOB) {
                cancelled.add(Duration.ofNanos(pace.nanos()));
            }
            Look now = looks.get(at);
            if (now.job().equals("silent")) {
                throw new EOFException();
            }
            String job = !cancelled.isEmpty() && now.job().matches("[0-9].*") ? now.job().replaceFirst("[0-9]+", "7") : now.job();
            return bytes(answer(operation, job, now.printer()).setRequestId(id).build());
        }

        private static IppPacket.Builder answer(int operation, String job, String printer) {
            String[] words = job.split(" ");
            boolean listed = words[0].equals("lists");
            boolean known = !job.equals("none");
            if (operation == CANCEL_JOB) {
                return IppPacket.response(Status.successfulOk);
            }
            if (operation == GET_JOB_ATTRIBUTES || operation == GET_JOBS) {
                boolean here = known && (operation == GET_JOBS) == listed;
                IppPacket.Builder builder = IppPacket.response(here || operation == GET_JOBS ? Status.successfulOk
                        : Status.clientErrorBadRequest);
                return here ? job(builder, words, listed ? 1 : 0) : builder;
            }
            String[] says = printer.split(" ", -1);
            return IppPacket.response(Status.successfulOk).putPrinterAttributes(
                    Types.printerState.of(new PrinterState(Integer.parseInt(says[0]), "state")), Types.printerStateReasons.of(says[1]));
        }

        private static IppPacket.Builder job(IppPacket.Builder builder, String[] words, int from) {
            JobState state = new JobState(Integer.parseInt(words[from]), "state");
            return builder.putAttributes(Tag.jobAttributes, Types.jobId.of(7), Types.jobName.of(TOKEN), Types.jobState.of(state),
                    Types.jobImpressionsCompleted.of(Integer.parseInt(words[from + 1])), Types.jobStateReasons.of(words[from + 2]));
        }

        private static byte[] bytes(IppPacket packet) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (IppOutputStream out = new IppOutputStream(bytes)) {
                out.write(packet);
            }
            return bytes.toByteArray();
        }

        @Override
        public void renew() {
            // There is no line.
        }

        @Override
        public void close() {
            // There is no line.
        }
    }

    /// Nothing takes time but the rests, and these none of the machine's.
    private static final class Unhurried implements Pace {
        private long nanos;
        private boolean closed;

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public boolean rested(Duration time) {
            nanos += closed ? 0 : time.toNanos();
            return !closed;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(3);

    static Stream<Arguments> courses() {
        Look over = look("9 3 job-completed-successfully", "3 none");
        PrintOutcome printed = new PrintOutcome.Printed(SHEETS);
        return Stream.of(
                Arguments.of("pages come out", LONG, List.of(look("5 0 job-printing", "4 none"), look("5 2 job-printing", "4 none"), over),
                        printed, "prepared 0 2 3 take"),
                Arguments.of("a count beyond what was ordered is no page", LONG, List.of(look("5 1 job-printing", "4 none"),
                        look("5 7 job-printing", "4 none"), over), printed, "prepared 1 3 take"),
                Arguments.of("it waits and goes on", LONG, List.of(look("5 1 job-printing", "5 media-empty-warning"),
                        look("5 1 job-printing", "5 none"), look("5 2 job-printing", "4 none"), over),
                        printed, "prepared 1 PRN-STOPPED 2 3 take"),
                Arguments.of("a job that stands", LONG, List.of(look("5 0 job-printing", "4 none"),
                        look("6 0 job-stopped", "4 media-empty-report"), over),
                        printed, "prepared 0 PRN-PAPER-OUT 3 take"),
                Arguments.of("what moves does not wait", LONG, List.of(look("5 1 job-printing", "4 door-open-report"),
                        look("5 2 job-printing", "4 door-open-report"),
                        look("5 2 job-printing", "4 door-open-report"), over), printed, "prepared 1 2 PRN-COVER-OPEN 3 take"),
                Arguments.of("a tray of several", LONG, List.of(look("5 0 job-printing", "4 media-empty-warning"),
                        look("5 1 job-printing", "4 media-empty-warning"), over), printed, "prepared 0 1 3 take"),
                Arguments.of("by name alone", LONG, List.of(look("lists 5 1 job-printing", "4 none"), look("lists 9 3 none", "3 none")),
                        printed, "prepared 1 3 take"),
                Arguments.of("known by nobody for a moment, long after the start", LONG,
                        late(look("none", "4 none"), look("none", "4 none"), over), printed, "prepared 1 3 take"),
                Arguments.of("known by nobody now and then", LONG, late(look("none", "4 none"), look("none", "4 none"),
                        look("5 2 job-printing", "4 none"), look("none", "4 none"), over), printed, "prepared 1 2 3 take"),
                Arguments.of("forgotten", LONG, List.of(look("5 3 job-printing", "4 none"), look("none", "3 none")),
                        new PrintOutcome.Uncertain(new Fault(PrinterFault.JOB_FORGOTTEN)), "prepared 3"),
                Arguments.of("silent for a while", LONG, List.of(look("5 1 job-printing", "4 none"), look("silent", "4 none"),
                        look("silent", "4 none"), over),
                        printed, "prepared 1 3 take"));
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of("silent for ever", SHORT, List.of(look("silent", "4 none")),
                        new PrintOutcome.Uncertain(new Fault(DeviceFault.LINE_LOST)), "prepared"),
                Arguments.of("without paper to the end", SHORT, List.of(look("5 0 job-printing", "5 media-empty-error")),
                        new PrintOutcome.NotPrinted(new Fault(PrinterFault.PAPER_OUT, 0)), "prepared PRN-PAPER-OUT"),
                Arguments.of("a warning explains no standstill", SHORT, List.of(look("5 0 job-printing", "4 media-empty-warning")),
                        new PrintOutcome.Uncertain(new Fault(PrinterFault.PRINTER_STUCK, 0)), "prepared 0"),
                // Paper was put in: whatever stands still now, a sheet may be on its way.
                Arguments.of("paper was put in, then nothing", SHORT, List.of(look("5 0 job-printing", "5 media-empty-error"),
                        look("5 0 job-printing", "4 none")),
                        new PrintOutcome.Uncertain(new Fault(PrinterFault.PRINTER_STUCK, 0)), "prepared PRN-PAPER-OUT 0"),
                Arguments.of("a jam was cleared, then cancelled", LONG, List.of(look("5 0 job-printing", "4 media-jam-report"),
                        look("7 0 job-canceled-at-device", "3 none")),
                        new PrintOutcome.Uncertain(new Fault(PrinterFault.JAM, 0)), "prepared PRN-JAM"),
                Arguments.of("its cover was opened, then cancelled", LONG, List.of(look("5 0 job-printing", "4 door-open-report"),
                        look("7 0 job-canceled-at-device", "3 none")),
                        new PrintOutcome.Uncertain(new Fault(PrinterFault.COVER_OPEN, 0)), "prepared PRN-COVER-OPEN"),
                Arguments.of("never begun", SHORT, List.of(look("3 0 none", "4 none")),
                        new PrintOutcome.NotPrinted(new Fault(PrinterFault.PRINTER_STUCK, 0)), "prepared"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"courses", "troubles"})
    void course(String name, Duration patience, List<Look> looks, PrintOutcome outcome, String progress) {
        List<PrintProgress> told = new ArrayList<>();
        Pace pace = new Unhurried();
        Watch watch = new Watch(new Session(new Script(looks, pace), PRINTER), OURS, told::add, pace);
        assertThat(watch.untilOver(pace.nanos() + patience.toNanos(), Optional.empty())).as(name).isEqualTo(outcome);
        assertThat(String.join(" ", told.stream().map(WatchTest::word).toList())).as(name).isEqualTo(progress);
    }

    /// After three and a half seconds in which it was printed.
    private static List<Look> late(Look... looks) {
        return Stream.concat(Collections.nCopies(9, look("5 1 job-printing", "4 none")).stream(), Stream.of(looks)).toList();
    }

    static Stream<Arguments> ends() {
        Look stuck = look("5 0 job-printing", "4 none");
        Look none = look("none", "3 none");
        Look stubborn = look("lists 5 1 job-printing", "4 none");
        Look empty = look("3 0 job-incoming", "3 none");
        return Stream.of(
                Arguments.of("it is cancelled five seconds before the end", Duration.ofMinutes(1), List.of(stuck), List.of(55_200), 55_600),
                Arguments.of("or when a quarter is left of little time", SHORT, List.of(stuck), List.of(2_400), 2_800),
                Arguments.of("once, whatever the printer makes of it", LONG, List.of(stubborn), List.of(15_200), 20_000),
                Arguments.of("a document that never came is waited for", LONG, List.of(empty), List.of(3_200), 3_600),
                Arguments.of("a printer's list may lag behind at the start", LONG, List.of(none), List.of(), 3_200),
                Arguments.of("and for three looks later", LONG, late(none), List.of(), 4_400));
    }

    /// @param cancelled milliseconds from the start at which Cancel-Job was asked
    /// @param over milliseconds from the start at which the outcome stood
    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void end(String name, Duration patience, List<Look> looks, List<Integer> cancelled, int over) {
        Unhurried pace = new Unhurried();
        Script script = new Script(looks, pace);
        Watch watch = new Watch(new Session(script, PRINTER), OURS, _ -> {}, pace);
        assertThat(watch.untilOver(patience.toNanos(), Optional.empty())).as(name).isNotNull();
        assertThat(script.cancelled).as(name).isEqualTo(cancelled.stream().map(Duration::ofMillis).toList());
        assertThat(Duration.ofNanos(pace.nanos())).as(name).isEqualTo(Duration.ofMillis(over));
    }

    @Test
    void whoClosesThePrinterWaitsForNoJob() {
        Unhurried pace = new Unhurried();
        pace.close();
        Script script = new Script(List.of(look("5 1 job-printing", "4 none")), pace);
        Watch watch = new Watch(new Session(script, PRINTER), OURS, _ -> {}, pace);
        assertThat(watch.untilOver(LONG.toNanos(), Optional.empty()))
                .isEqualTo(new PrintOutcome.Uncertain(new Fault(DeviceFault.LINE_LOST)));
        assertThat(pace.nanos()).isZero();
    }

    private static String word(PrintProgress progress) {
        return switch (progress) {
            case PrintProgress.Prepared _ -> "prepared";
            case PrintProgress.Printing(int done, int _) -> Integer.toString(done);
            case PrintProgress.Waiting(Fault why) -> why.code().id();
            case PrintProgress.TakePaper _ -> "take";
        };
    }
}
