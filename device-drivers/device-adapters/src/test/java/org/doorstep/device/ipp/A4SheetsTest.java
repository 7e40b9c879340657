package org.doorstep.device.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.IntOrIntRange;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.KeywordOrName;
import com.hp.jipp.encoding.OctetsType;
import com.hp.jipp.model.MediaColDatabase;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.channel.Exchange;
import org.doorstep.device.channel.Failed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many sheets of A4 a printer says it has, from the bytes of its answer.
class A4SheetsTest {
    private static final int UNTOLD = -1;
    private static final URI PRINTER = URI.create("ipp://printer.invalid/ipp/print");

    /// Answers what it is given, and then nothing more.
    private static final class Once implements Exchange {
        private final List<byte[]> answers;

        Once(byte[]... answers) {
            this.answers = new ArrayList<>(List.of(answers));
        }

        @Override
        public byte[] post(URI uri, byte[] request, byte[] document, Duration patience) throws IOException {
            if (answers.isEmpty()) {
                throw new SocketTimeoutException("silence");
            }
            return answers.removeFirst();
        }

        @Override
        public void renew() {
            // It has no line.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static byte[] answer(List<Attribute<?>> told) throws IOException {
        IppPacket.Builder builder = IppPacket.response(Status.successfulOk).setRequestId(1)
                .putPrinterAttributes(Types.printerState.of(PrinterState.idle));
        told.forEach(builder::putPrinterAttributes);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (IppOutputStream out = new IppOutputStream(bytes)) {
            out.write(builder.build());
        }
        return bytes.toByteArray();
    }

    private static List<Attribute<?>> trays(String written) {
        List<byte[]> each = Arrays.stream(written.split(" \\+ ")).map(tray -> tray.getBytes(StandardCharsets.UTF_8)).toList();
        byte[][] others = each.subList(1, each.size()).toArray(byte[][]::new);
        return new ArrayList<>(List.of(new OctetsType.Set("printer-input-tray").of(each.getFirst(), others)));
    }

    /// `tray-1:21000x29700`, `main:iso_a4_210x297mm`; without a colon it is only named in media-ready.
    private static List<Attribute<?>> ready(String written) {
        List<String> words = Arrays.stream(written.split(" ")).filter(word -> !word.isEmpty()).toList();
        List<MediaColDatabase> lying = words.stream().filter(word -> word.contains(":")).map(A4SheetsTest::lying).toList();
        List<String> named = words.stream().filter(word -> !word.contains(":")).toList();
        List<Attribute<?>> all = new ArrayList<>();
        if (!lying.isEmpty()) {
            all.add(Types.mediaColReady.of(lying));
        }
        if (!named.isEmpty()) {
            all.add(Types.mediaReady.of(named.stream().map(KeywordOrName::new).toList()));
        }
        return all;
    }

    private static MediaColDatabase lying(String written) {
        String[] both = written.split(":", -1);
        MediaColDatabase media = new MediaColDatabase();
        if (!both[0].isEmpty()) {
            media.setMediaSource(new KeywordOrName(both[0]));
        }
        if (both[1].matches("\\d+x\\d+")) {
            int[] size = Arrays.stream(both[1].split("x", -1)).mapToInt(Integer::parseInt).toArray();
            media.setMediaSize(new MediaColDatabase.MediaSize(new IntOrIntRange(size[0]), new IntOrIntRange(size[1])));
        } else {
            media.setMediaSizeName(new KeywordOrName(both[1]));
        }
        return media;
    }

    private static OptionalInt said(List<Attribute<?>> told) throws IOException, Failed {
        return new Session(new Once(answer(told)), PRINTER).printer().sheets();
    }

    private static int number(String written) {
        return written.equals("-") ? UNTOLD : Integer.parseInt(written);
    }

    private static void holds(String trays, String ready, int sheets) throws IOException, Failed {
        List<Attribute<?>> told = trays(trays);
        told.addAll(ready(ready));
        assertThat(said(told)).as("%s, ready: %s", trays, ready).isEqualTo(sheets == UNTOLD ? OptionalInt.empty() : OptionalInt.of(sheets));
    }

    private static String a4(String level, String more) {
        return "type=sheetFeedAutoRemovableTray;mediafeed=29700;mediaxfeed=21000;maxcapacity=250;level=%s;%s".formatted(level, more);
    }

    /// One tray of A4 that holds 250.
    @ParameterizedTest
    @CsvSource({
        // level, also,          sheets
        "120,     status=0,      120", "1, status=0, 1", "250, status=0, 250", "0, status=0, 0", "' 7 ', status=0, 7",
        "-1,      status=0,      -", "-2, status=0, -", "-3, status=0, -", "-120, status=0, -",
        "251,     status=0,      -", "999999, status=0, -", "99999999999, status=0, -", "many, status=0, -", "'', status=0, -",
        "1.5,     status=0,      -", "0x10, status=0, -",
        "40,      unit=sheets,   40", "40, unit=percent, -", "0, unit=percent, 0", "40, unit=feet, -",
        "40,      status=4,      40", "40, status=8, 40", "40, status=19, -", "40, status=5, -", "0, status=19, 0", "40, status=many, 40",
        "40,      maxcapacity=-2, 40", "40, maxcapacity=0, 40", "40, maxcapacity=39, -", "40, type=sheetFeedAutoNonRemovableTray, 40",
        "40,      type=other,    40"
    })
    void level(String level, String more, String sheets) throws IOException, Failed {
        holds(a4(level, more), "", number(sheets));
    }

    /// A tray of which 40 sheets are told, and what it is said to hold.
    @ParameterizedTest
    @CsvSource({
        // feed,  across,  ready,                                    sheets
        "29700,   21000,   '',                                       40", "21000, 29700, '', 40", "297000, 210000, '', 40",
        "116929,  82677,   '',                                       40", "82677, 116929, '', 40", "29650, 21050, '', 40",
        "29810,   21000,   '',                                       0", "29700, 21110, '', 0", "21590, 27940, '', 0",
                "29700, 42000, '', 0",
        "297000,  21000,   '',                                       0", "21000, 14800, '', 0",
        "29700,   21000,   tray-1:21590x27940,                       40", "21590, 27940, tray-1:21000x29700, 0",
        "0,       0,       '',                                       -", "-2, -2, '', -", "29700, 0, '', -", "0, 21000, '', -",
                "x, y, '', -",
        "0,       0,       tray-1:21000x29700,                       40", "0, 0, tray-1:29700x21000, 40", "0, 0, Tray_1:21000x29700, 40",
        "0,       0,       tray-1:iso_a4_210x297mm,                  40", "0, 0, tray-1:na_letter_8.5x11in, 0",
                "0, 0, tray-1:21590x27940, 0",
        "0,       0,       tray-2:21590x27940 tray-1:21000x29700,    40", "0, 0, tray-1:21590x27940 tray-2:21000x29700, 0",
        "0,       0,       tray-1:21000x29700 tray-1:21590x27940,    -",
        "0,       0,       upper:21000x29700,                        40", "0, 0, :21000x29700, 40", "0, 0, upper:21590x27940, 0",
        "0,       0,       upper:21000x29700 lower:21590x27940,      -",
        "0,       0,       iso_a4_210x297mm,                         40", "0, 0, iso_a4_210x297mm iso_a4_210x297mm, 40",
        "0,       0,       na_letter_8.5x11in,                       0", "0, 0, iso_a4_210x297mm na_letter_8.5x11in, -",
        "0,       0,       iso_a4_210x297mm tray-1:21590x27940,      0"
    })
    void whatLiesInIt(String feed, String across, String ready, String sheets) throws IOException, Failed {
        holds("type=sheetFeedAutoRemovableTray;mediafeed=%s;mediaxfeed=%s;maxcapacity=250;level=40;status=0;name=Tray 1;"
                .formatted(feed, across), ready, number(sheets));
    }

    @Test
    void severalTrays() throws IOException, Failed {
        String whichever = "type=sheetFeedAutoRemovableTray;mediafeed=0;mediaxfeed=0;maxcapacity=-2;level=-2;status=0;name=auto";
        String single = "type=sheetFeedManual;mediafeed=0;mediaxfeed=0;maxcapacity=1;level=-2;status=0;name=manual";
        String roll = "type=continuousRoll;mediafeed=0;mediaxfeed=0;maxcapacity=-2;level=-2;status=0;name=roll";
        String letter = "type=sheetFeedAutoRemovableTray;mediafeed=27940;mediaxfeed=21590;maxcapacity=250;level=-2;status=0;name=letter;";
        holds(whichever + " + " + a4("120", "") + " + " + single + " + " + a4("7", "") + " + " + roll, "", 127);
        holds(a4("120", "") + " + " + a4("0", ""), "", 120);
        holds(a4("0", "") + " + " + a4("0", ""), "", 0);
        holds(a4("120", "") + " + " + a4("-3", ""), "", UNTOLD);
        holds(a4("0", "") + " + " + a4("-2", ""), "", UNTOLD);
        holds(a4("5", "") + " + " + letter, "", 5);
        holds(letter, "", 0);
        holds(whichever + " + " + single, "", UNTOLD);
        holds(single + " + " + a4("5", ""), "", 5);
        holds(a4("5", "name=automatic"), "", 5);
        holds(a4("5", "") + " + nonsense", "", UNTOLD);
        holds("nonsense", "iso_a4_210x297mm", UNTOLD);
        holds("", "", UNTOLD);
        holds(String.join(" + ", Collections.nCopies(2200, a4("999999", "maxcapacity=-2"))), "", UNTOLD);
    }

    /// Trays as printers in the field tell of them: an asleep one of Kyocera, a Xerox, an Epson, a Canon, and what people write by hand.
    @Test
    void asTheyAreInTheField() throws IOException, Failed {
        holds("type=other;mediafeed=116929;mediaxfeed=82677;mediafeed=116929;mediaxfeed=82677;maxcapacity=-2;level=-2;status=19;name=Auto;"
                + " + type=sheetFeedAutoNonRemovableTray;mediafeed=116929;mediaxfeed=82677;maxcapacity=100;level=0;status=19;name=MP Tray;"
                + " + type=sheetFeedAutoNonRemovableTray;mediafeed=116929;mediaxfeed=82677;maxcapacity=250;level=-3;status=19;"
                + "name=Cassette 1;",
                "", UNTOLD);
        holds("type=sheetFeedAutoRemovableTray;mediafeed=21590;mediaxfeed=27940;maxcapacity=520;level=130;status=0;name=Tray1", "", 0);
        holds("type=sheetFeedAutoNonRemovableTray;dimunit=micrometers;mediafeed=297000;mediaxfeed=210000;maxcapacity=-2;level=-2;"
                + "unit=percent;status=0;name=Tray 1;", "", UNTOLD);
        holds("type=unRemovableBin;dimunit=micrometers;mediafeed=297000;mediaxfeed=210000;maxcapacity=-2;level=-2;status=0;name=InputTray1"
                + " + type=other;dimunit=micrometers;mediafeed=-2;mediaxfeed=-2;maxcapacity=-2;level=-2;status=0;name=auto", "", UNTOLD);
        holds("type=sheetFeedManual;level=-2;maxcapacity=100;name=Bypass;"
                + " + type=sheetFeedAutoRemovableTray;level=0;maxcapacity=550;name=Tray 1;"
                + " + type=sheetFeedAutoRemovableTray;level=275;maxcapacity=550;name=Tray 2;", "tray-2:21000x29700", 275);
    }

    /// Without a word of its trays a printer may still say that it has no paper; and that it is short of it says no number.
    @Test
    void itsReasonsSayNoneAndNoOtherNumber() throws IOException, Failed {
        assertThat(said(List.of(Types.printerStateReasons.of("media-empty-error")))).hasValue(0);
        assertThat(said(List.of(Types.printerStateReasons.of("media-empty-report")))).isEmpty();
        assertThat(said(List.of(Types.printerStateReasons.of("media-low-warning")))).isEmpty();
        assertThat(said(List.of(Types.printerStateReasons.of("door-open-error")))).isEmpty();
        assertThat(said(List.of())).isEmpty();
        List<Attribute<?>> both = trays(a4("3", ""));
        both.add(Types.printerStateReasons.of("media-low-warning"));
        assertThat(said(both)).hasValue(3);
    }

    @Test
    void whatWasSaidLastIsRememberedUntilTheNextQuestion() throws IOException, Failed {
        Session session = new Session(new Once(answer(trays(a4("3", "")))), PRINTER);
        assertThat(session.sheets()).as("before it was asked").isEmpty();
        assertThat(session.printer().sheets()).hasValue(3);
        assertThat(session.sheets()).hasValue(3);
        assertThat(session.sheets()).as("asking costs nothing").hasValue(3);
        try {
            session.printer();
        } catch (Failed silent) {
            assertThat(silent.fault().code()).isEqualTo(DeviceFault.NO_ANSWER);
        }
        assertThat(session.sheets()).as("after a silence").isEmpty();
    }
}
