package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.paper.Checked.expected;
import static org.doorstep.paper.Checked.maker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// Nothing of a document reaches a log, an output or a disk, whatever is wrong with it.
class TracesTest {
    /// Whatever anybody says while it is open.
    private static final class Ear extends Handler implements AutoCloseable {
        private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
        private final ListAppender<ILoggingEvent> events = new ListAppender<>();
        private final PrintStream out = System.out;
        private final PrintStream err = System.err;
        private final List<String> records = new ArrayList<>();

        Ear() {
            System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
            events.start();
            root().setLevel(Level.TRACE);
            root().addAppender(events);
            java.util.logging.Logger other = LogManager.getLogManager().getLogger("");
            other.setLevel(java.util.logging.Level.ALL);
            other.addHandler(this);
            setLevel(java.util.logging.Level.ALL);
        }

        private static Logger root() {
            return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        }

        @Override
        public void publish(LogRecord entry) {
            records.add(entry.getLoggerName() + " " + entry.getMessage());
        }

        @Override
        public void flush() {
            System.out.flush();
        }

        @Override
        public void close() {
            System.setOut(out);
            System.setErr(err);
            root().detachAppender(events);
            LogManager.getLogManager().getLogger("").removeHandler(this);
        }

        String all() {
            StringBuilder all = new StringBuilder(heard.toString(StandardCharsets.UTF_8));
            events.list.forEach(e -> all.append(e.getLoggerName()).append(' ').append(e.getFormattedMessage()).append('\n'));
            records.forEach(r -> all.append(r).append('\n'));
            return all.toString();
        }
    }

    /// Files that make the library speak: a good one, one cut off, and many that are damaged inside and sealed as they are.
    private static List<byte[]> files() {
        List<byte[]> files = new ArrayList<>();
        files.add(maker().sealed());
        Maker twisted = maker();
        files.add(twisted.with(m -> m.document = d -> {
            try (PDPageContentStream pen = new PDPageContentStream(d, d.getPage(0), PDPageContentStream.AppendMode.APPEND, false)) {
                odd(pen);
            }
        }).sealed());
        Photo photo = Photo.of(90, 120, 3);
        for (Photo each : List.of(photo, photo.without(9), photo.with(new byte[40]))) {
            files.add(maker().with(m -> m.body = each.below(30, 40)).sealed());
        }
        byte[] good = maker().with(m -> m.packing = CompressParameters.NO_COMPRESSION).sealed();
        String text = new String(good, StandardCharsets.ISO_8859_1);
        for (String word : List.of("/Root ", "/Kids ", "/Length ", "/MediaBox ", "/BaseFont /", "/Subtype /", "/W [", "endobj", "/Contents ", " obj")) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                byte[] broken = good.clone();
                broken[at + word.length() - 2]++;
                files.add(broken);
                files.add(maker().anew(broken));
            }
        }
        return files;
    }

    @SuppressWarnings("deprecation")
    private static void odd(PDPageContentStream pen) throws IOException {
        pen.appendRawCommands("BT (" + Maker.NUMBER + ") Tj /" + Maker.NUMBER + " 12 Tf ET q q Q Q Q Q\n");
    }

    @Test
    void nothingIsSaidOfAnyDocument() {
        List<byte[]> files = files();
        PaperCheck check = Checked.CHECK;
        assertThat(files).hasSizeGreaterThan(60);
        String all;
        try (Ear ear = new Ear()) {
            for (byte[] file : files) {
                if (check.check(file, expected()) instanceof CheckOutcome.Proven(ProvenPaper paper)) {
                    paper.picture(0, 300).wipe();
                    paper.close();
                }
            }
            all = ear.all();
        }
        assertThat(all).isEmpty();
    }

    /// The ear hears, and the library would speak: without the silence the same documents are told of.
    @Test
    void theEarHears() throws IOException {
        String all;
        try (Ear ear = new Ear()) {
            LoggerFactory.getLogger("a").trace("planted one");
            java.util.logging.Logger.getLogger("b").finest("planted two");
            System.out.println("planted three");
            all = ear.all();
        }
        assertThat(all).contains("planted one", "planted two", "planted three");
        assertThat(LogFactory.getFactory()).isInstanceOf(Silence.class);
        byte[] broken = new String(maker().sealed(), StandardCharsets.ISO_8859_1).replace("startxref", "startxxxx").getBytes(StandardCharsets.ISO_8859_1);
        try (Ear ear = new Ear(); var repaired = Loader.loadPDF(broken)) {
            assertThat(repaired.getNumberOfPages()).isEqualTo(1);
            assertThat(ear.all()).isEmpty();
        }
    }

    @Test
    void noFileAppears() throws IOException {
        List<byte[]> files = files();
        Set<String> before = everywhere();
        for (byte[] file : files) {
            if (Checked.CHECK.check(file, expected()) instanceof CheckOutcome.Proven(ProvenPaper paper)) {
                paper.picture(0, 2_000).wipe();
                paper.close();
            }
        }
        assertThat(everywhere()).isEqualTo(before);
    }

    /// Where a library leaves things: the folder for temporary files, the home folder's own cache, the working folder.
    private static Set<String> everywhere() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path folder : List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of("."), Path.of(System.getProperty("user.home")))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(Path::toString).filter(f -> !f.contains("hsperfdata") && !f.contains("surefire")).filter(f -> f.contains("pdfbox") || f.contains("imageio") || f.contains("PDF") || folder.equals(Path.of("."))).forEach(found::add);
            }
        }
        return found;
    }

    /// No font of the machine stands in for one of the file's.
    @Test
    void noFontButTheFilesOwn() {
        assertThat(Checked.CHECK).isNotNull();
        assertThat(FontMappers.instance()).isInstanceOf(OwnFonts.class);
        assertThatThrownBy(() -> new PDType1Font(Standard14Fonts.FontName.HELVETICA)).isInstanceOf(IllegalStateException.class);
    }
}
