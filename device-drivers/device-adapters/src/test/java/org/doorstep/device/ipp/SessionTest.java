package org.doorstep.device.ipp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.encoding.IntOrIntRange;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.KeywordOrName;
import com.hp.jipp.encoding.OctetsType;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.MediaColDatabase;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.doorstep.device.channel.Exchange;
import org.doorstep.device.channel.Failed;
import org.junit.jupiter.api.Test;

/// Whatever a printer answers, a question ends with an answer or with a fault, never with anything else.
class SessionTest {
    private static final URI PRINTER = URI.create("ipp://printer.invalid/ipp/print");
    private static final int TRIES = 6_000;
    private static final String TRAY =
            "type=sheetFeedAutoRemovableTray;mediafeed=0;mediaxfeed=0;maxcapacity=250;level=40;status=0;name=Tray 1;";

    /// Answers the same bytes to everything.
    private record Parrot(byte[] answer) implements Exchange {
        @Override
        public byte[] post(URI uri, byte[] request, byte[] document, Duration patience) {
            return answer;
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

    private static byte[] honest() throws IOException {
        IppPacket packet = IppPacket.jobResponse(Status.successfulOk, 1, URI.create("ipp://printer.invalid/ipp/print/7"),
                JobState.processing, List.of("job-printing"))
                .putJobAttributes(Types.jobImpressionsCompleted.of(2), Types.jobName.of("t-0123456789"),
                        Types.jobUuid.of(URI.create("urn:uuid:1")))
                .putPrinterAttributes(Types.printerState.of(com.hp.jipp.model.PrinterState.idle),
                        Types.printerStateReasons.of("media-low", "none"), Types.mediaReady.of("iso_a4_210x297mm", "na_letter_8.5x11in"),
                        Types.mediaColReady.of(List.of(lying())), new OctetsType("printer-input-tray").of(TRAY.getBytes(UTF_8)))
                .setRequestId(1)
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (IppOutputStream out = new IppOutputStream(bytes)) {
            out.write(packet);
        }
        return bytes.toByteArray();
    }

    private static MediaColDatabase lying() {
        MediaColDatabase media = new MediaColDatabase();
        media.setMediaSource(new KeywordOrName("tray-1"));
        media.setMediaSize(new MediaColDatabase.MediaSize(new IntOrIntRange(21000), new IntOrIntRange(29700)));
        return media;
    }

    @Test
    void tornAndTwistedAnswersAreFaults() throws IOException {
        Random random = new Random(20261124);
        byte[] honest = honest();
        int faults = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] twisted = Arrays.copyOf(honest, random.nextInt(4) == 0 ? random.nextInt(honest.length) : honest.length);
            for (int at = 0; at < random.nextInt(4) && twisted.length > 0; at++) {
                twisted[random.nextInt(twisted.length)] = (byte) random.nextInt(256);
            }
            faults += asked(twisted);
        }
        assertThat(faults).isBetween(TRIES / 10, TRIES);
        assertThat(asked(honest)).isZero();
    }

    @Test
    void anEndlessNestOfCollectionsIsAFault() throws IOException {
        ByteArrayOutputStream nest = new ByteArrayOutputStream();
        nest.writeBytes(new byte[] {2, 0, 0, 0, 0, 0, 0, 1, 4, 0x34, 0, 1, 'a', 0, 0});
        for (int i = 0; i < 100_000; i++) {
            nest.writeBytes(new byte[] {0x4A, 0, 0, 0, 1, 'b', 0x34, 0, 0, 0, 0});
        }
        nest.write(3);
        assertThat(asked(nest.toByteArray())).isEqualTo(1);
    }

    /// 1 for a fault.
    private static int asked(byte[] answer) {
        try {
            PrinterView view = new Session(new Parrot(answer), PRINTER).printer();
            boolean _ = view.blocking().isPresent() || view.sheets().isPresent();
            var _ = new Session(new Parrot(answer), PRINTER).job(7);
            return 0;
        } catch (Failed e) {
            assertThat(e.fault().code().id()).isNotEmpty();
            return 1;
        }
    }
}
