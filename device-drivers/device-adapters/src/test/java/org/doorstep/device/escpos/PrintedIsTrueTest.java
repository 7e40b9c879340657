package org.doorstep.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PrintOutcome;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Receipt;
import org.doorstep.device.Status;
import org.doorstep.device.escpos.SimulatedPrinter.Habits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `Printed` is true: by the printer's own clock the last cut of that very receipt is behind it, whatever was inside before, comes late or comes twice.
/// `NotPrinted` is true as well: nothing of it ever comes out.
class PrintedIsTrueTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] FENCE = {0x1D, 0x72, 1};
    private static final byte[] CUT = {0x1D, 0x56, 0x41, 3};

    private static Receipt slip(String id) {
        return new Receipt(List.of(Receipt.Line.of(id + " first"), Receipt.Line.of("second"), Receipt.Line.of("third"), Receipt.Line.of(id + " last")));
    }

    /// A receipt of so many lines and the question behind it, sent by a process that is no more.
    private static byte[] earlier(int lines, int questions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < lines; i++) {
            out.writeBytes("earlier\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes(CUT);
        for (int i = 0; i < questions; i++) {
            out.writeBytes(FENCE);
        }
        return out.toByteArray();
    }

    private static boolean out(SimulatedPrinter printer, String id) {
        return printer.pieces().stream().anyMatch(piece -> piece.contains(id + " last"));
    }

    private static EscposReceiptPrinter driver(SimulatedPrinter printer, long seed) {
        return new EscposReceiptPrinter(printer, Profile.EIGHTY, printer::now, new SplittableRandom(seed));
    }

    private static Arguments of(String habit, Habits habits) {
        return Arguments.of(habit, habits);
    }

    static Stream<Arguments> everyPrinterThatTells() {
        Habits plain = Habits.plain();
        return Stream.of(
                of("plain", plain), of("repeats marks", plain.marking()), of("answers 08", plain.fence(0x08)), of("answers 0F", plain.fence(0x0F)),
                of("near end", plain.fence(0x03)), of("says all twice", plain.twice(Duration.ZERO)), of("says all twice, the second soon", plain.twice(Duration.ofMillis(40))),
                of("says all twice, the second late", plain.twice(Duration.ofMillis(700))), of("twice with marks", plain.marking().twice(Duration.ofMillis(700))),
                of("answers late", plain.late(Duration.ofMillis(900))), of("late with marks", plain.marking().late(Duration.ofMillis(900))),
                of("says 08 after each line", plain.ticking()), of("08 after each line and as its answer", plain.ticking().fence(0x08)),
                of("08 after each slow line", plain.ticking().slow(Duration.ofMillis(250))), of("slow", plain.slow(Duration.ofMillis(700))));
    }

    /// And each of them with seconds of an earlier receipt inside, its question unanswered, and an answer left in the line.
    @ParameterizedTest
    @MethodSource("everyPrinterThatTells")
    void saysPrintedOfEverySlipAndOnlyOnceItIsOut(String habit, Habits habits) {
        for (int lines : new int[] {0, 3, 60}) {
            SimulatedPrinter printer = new SimulatedPrinter(habits);
            printer.leftOver((byte) 0);
            printer.hold(lines == 0 ? new byte[0] : earlier(Math.min(lines, (int) (7_000 / habits.line().toMillis())), 2));
            EscposReceiptPrinter driver = driver(printer, lines);
            for (String id : List.of("A", "B", "C")) {
                assertThat(driver.print(slip(id), PATIENCE)).as("%s, %d lines inside, slip %s", habit, lines, id).isEqualTo(new PrintOutcome.Printed(1));
                assertThat(out(printer, id)).as("%s is out", id).isTrue();
            }
            assertThat(printer.pieces().getLast()).as("nobody else's lines stand above").hasSize(4);
        }
    }

    /// Seeded printers of any habits: long rests of others inside, torn patience, doubles that come late.
    @Test
    void neverLiesWhateverThePrinterIsLike() {
        int printed = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            SimulatedPrinter printer = new SimulatedPrinter(any(dice));
            for (int rest = dice.nextInt(3); rest > 0; rest--) {
                printer.hold(earlier(dice.nextInt(80), dice.nextInt(9)));
            }
            printer.leftOver(new byte[dice.nextInt(4)]);
            EscposReceiptPrinter driver = driver(printer, seed);
            List<String> refused = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                String id = "slip " + i;
                switch (driver.print(slip(id), Duration.ofMillis(1_000 + dice.nextInt(15_000)))) {
                    case PrintOutcome.Printed(int pieces) -> {
                        assertThat(pieces).isEqualTo(1);
                        assertThat(out(printer, id)).as("seed %d, %s", seed, id).isTrue();
                        printed++;
                    }
                    case PrintOutcome.NotPrinted _ -> refused.add(id + " first");
                    case PrintOutcome.Uncertain _ -> { }
                }
            }
            printer.finish();
            assertThat(printer.pieces()).as("seed %d", seed).noneMatch(piece -> piece.stream().anyMatch(refused::contains));
        }
        assertThat(printed).as("about half are printed: many have little patience").isGreaterThan(5_000);
    }

    private static Habits any(SplittableRandom dice) {
        return new Habits(
                new int[] {0, 0, 3, 8, 0x0F}[dice.nextInt(5)], dice.nextInt(3) == 0, 1 + dice.nextInt(2), Duration.ofMillis(dice.nextInt(1_500)),
                Duration.ofMillis(dice.nextInt(dice.nextInt(4) == 0 ? 2_000 : 50)), Duration.ofMillis(5 + dice.nextInt(400)), Duration.ofMillis(dice.nextInt(800)),
                dice.nextInt(4) == 0);
    }

    @Test
    void aPaperEndThatTheStateConfirmsIsBelieved() {
        SimulatedPrinter printer = new SimulatedPrinter(Habits.plain().slow(Duration.ofMillis(500)));
        EscposReceiptPrinter driver = driver(printer, 1);
        assertThat(driver.print(slip("A"), PATIENCE)).isEqualTo(new PrintOutcome.Printed(1));
        printer.takePaperOut();
        assertThat(driver.print(slip("B"), PATIENCE)).isEqualTo(new PrintOutcome.NotPrinted(new Fault(PrinterFault.PAPER_OUT)));
    }

    /// The question behind the last cut is answered, and answer and state say both that the roll is empty.
    @ParameterizedTest
    @ValueSource(ints = {0x0C, 0x0F})
    void aRollThatEndsWithTheReceiptIsUncertainWhereTheStateSaysSoToo(int fence) {
        SimulatedPrinter printer = new SimulatedPrinter(Habits.plain().fence(fence).slow(Duration.ofMillis(5)));
        printer.rollEndsBehind(2);
        assertThat(driver(printer, 1).print(slip("A"), PATIENCE)).isEqualTo(new PrintOutcome.Uncertain(new Fault(PrinterFault.PAPER_OUT)));
    }

    /// Time that is over is no silence of the printer.
    @Test
    void printedIsSaidWithinThePatienceOrNotAtAll() {
        for (int millis = 900; millis < 1_700; millis++) {
            SimulatedPrinter printer = new SimulatedPrinter(Habits.plain());
            PrintOutcome outcome = driver(printer, millis).print(slip("A"), Duration.ofMillis(millis));
            boolean within = printer.now() < Duration.ofMillis(millis).toNanos();
            assertThat(outcome instanceof PrintOutcome.Printed).as("%d ms: %s", millis, outcome).isEqualTo(within);
        }
    }

    @Test
    void aPrinterThatRepeatsMarksIsAskedByMarksOnceThatIsKnown() {
        SimulatedPrinter printer = new SimulatedPrinter(Habits.plain().marking());
        EscposReceiptPrinter driver = driver(printer, 1);
        assertThat(driver.print(slip("A"), PATIENCE)).isEqualTo(new PrintOutcome.Printed(1));
        int asked = printer.fences();
        assertThat(driver.print(slip("B"), PATIENCE)).isEqualTo(new PrintOutcome.Printed(1));
        assertThat(printer.fences()).isEqualTo(asked);
    }

    /// The answer to a question that was given up is not the answer to the next one: it would shift all four.
    @Test
    void aStateThatCameTooLateIsNotTakenForAnother() {
        SimulatedPrinter printer = new SimulatedPrinter(Habits.plain());
        EscposReceiptPrinter driver = driver(printer, 1);
        printer.answersAfter(Duration.ofMillis(2_001));
        assertThat(driver.status()).isEqualTo(new Status.Offline(new Fault(DeviceFault.NO_ANSWER)));
        printer.answersAfter(Duration.ofMillis(2));
        printer.takePaperOut();
        assertThat(driver.status()).isEqualTo(new Status.Offline(new Fault(PrinterFault.PAPER_OUT)));
    }

    @Test
    void aStateThatComesLateIsAStateAllTheSame() {
        SimulatedPrinter printer = new SimulatedPrinter(Habits.plain());
        EscposReceiptPrinter driver = driver(printer, 1);
        printer.answersAfter(Duration.ofMillis(1_900));
        assertThat(driver.print(slip("A"), Duration.ofMinutes(1))).isEqualTo(new PrintOutcome.Printed(1));
    }

    @Test
    void aPrinterThatNeverTellsIsSaidOnceAndGetsNoReceipt() {
        SimulatedPrinter printer = new SimulatedPrinter(Habits.plain().mute());
        EscposReceiptPrinter driver = driver(printer, 1);
        for (int look = 0; look < 3; look++) {
            assertThat(driver.status()).isEqualTo(new Status.Offline(new Fault(PrinterFault.NO_PROOF)));
        }
        long from = printer.now();
        assertThat(driver.print(slip("A"), PATIENCE)).isEqualTo(new PrintOutcome.NotPrinted(new Fault(PrinterFault.NO_PROOF)));
        assertThat(Duration.ofNanos(printer.now() - from)).as("nobody waits for it").isLessThan(Duration.ofMillis(500));
        printer.finish();
        assertThat(printer.pieces()).isEmpty();
    }

    @Test
    void beforeTheFirstLookItIsFoundOutBesideAReceiptThatIsNotSent() {
        SimulatedPrinter printer = new SimulatedPrinter(Habits.plain().mute());
        assertThat(driver(printer, 1).print(slip("A"), PATIENCE)).isEqualTo(new PrintOutcome.NotPrinted(new Fault(PrinterFault.NO_PROOF)));
        printer.finish();
        assertThat(out(printer, "A")).isFalse();
    }

    /// As soon as what was inside is on paper.
    @Test
    void aPrinterThatIsBusyAfterOpeningServesWhenItTells() {
        SimulatedPrinter printer = new SimulatedPrinter(Habits.plain().slow(Duration.ofMillis(100)));
        printer.hold(earlier(30, 1));
        EscposReceiptPrinter driver = driver(printer, 1);
        assertThat(driver.status()).isEqualTo(new Status.Offline(new Fault(PrinterFault.NO_PROOF)));
        assertThat(Stream.generate(driver::status).limit(5)).contains(new Status.Online());
        assertThat(driver.status()).isEqualTo(new Status.Online());
        assertThat(driver.print(slip("A"), PATIENCE)).isEqualTo(new PrintOutcome.Printed(1));
    }

    /// It has told before, so it is not mute.
    @Test
    void onePrinterForTwoIsBusy() {
        SimulatedPrinter printer = new SimulatedPrinter(Habits.plain().slow(Duration.ofMillis(500)));
        EscposReceiptPrinter driver = driver(printer, 1);
        assertThat(driver.print(slip("A"), PATIENCE)).isEqualTo(new PrintOutcome.Printed(1));
        printer.hold(earlier(60, 0));
        assertThat(driver.print(slip("B"), PATIENCE)).isEqualTo(new PrintOutcome.NotPrinted(new Fault(PrinterFault.BUSY)));
    }
}
