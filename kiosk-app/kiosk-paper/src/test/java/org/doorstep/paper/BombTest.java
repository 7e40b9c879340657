package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.paper.ByHandTest.byHand;
import static org.doorstep.paper.Checked.expected;
import static org.doorstep.paper.Checked.maker;
import static org.doorstep.paper.Checked.proven;
import static org.doorstep.paper.Checked.refused;
import static org.doorstep.paper.PaperFaultCode.DAMAGED;
import static org.doorstep.paper.PaperFaultCode.NOT_DRAWN;
import static org.doorstep.paper.PaperFaultCode.TOO_LARGE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What grows, nests or runs without end is refused, in bounded time and memory.
@Timeout(60)
class BombTest {
    private static final int MEGABYTE = 1 << 20;

    private static COSStream zeros(PDDocument document, int megabytes) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(new byte[MEGABYTE]);
            }
        }
        return stream;
    }

    private static void keep(PDDocument document, String key, COSDictionary value) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary pieces = catalog.getCOSDictionary(COSName.PIECE_INFO);
        if (pieces == null) {
            pieces = new COSDictionary();
            catalog.setItem(COSName.PIECE_INFO, pieces);
        }
        pieces.setItem(COSName.getPDFName(key), value);
    }

    private static Arguments of(String what, Maker.Twist<PDDocument> twist) {
        return Arguments.of(what, twist);
    }

    static Stream<Arguments> large() {
        return Stream.of(
                of("one stream of 33 MiB", d -> keep(d, "X", zeros(d, 33))),
                of("three of 25 MiB", d -> {
                    for (String key : new String[] {"X", "Y", "Z"}) {
                        keep(d, key, zeros(d, 25));
                    }
                }),
                of("packed twice", d -> {
                    COSStream stream = d.getDocument().createCOSStream();
                    COSArray twice = new COSArray();
                    twice.add(COSName.FLATE_DECODE);
                    twice.add(COSName.FLATE_DECODE);
                    try (OutputStream out = stream.createOutputStream(twice)) {
                        out.write(new byte[MEGABYTE]);
                    }
                    keep(d, "X", stream);
                }),
                of("packed in another way", d -> {
                    COSStream stream = d.getDocument().createCOSStream();
                    try (OutputStream out = stream.createOutputStream(COSName.LZW_DECODE)) {
                        out.write(new byte[9]);
                    }
                    keep(d, "X", stream);
                }),
                of("a picture of 10,000 × 10,000 points", d -> {
                    COSStream picture = zeros(d, 1);
                    picture.setInt(COSName.WIDTH, 10_000);
                    picture.setInt(COSName.HEIGHT, 10_000);
                    keep(d, "X", picture);
                }));
    }

    @ParameterizedTest
    @MethodSource
    void large(String what, Maker.Twist<PDDocument> twist) {
        refused(maker().with(m -> m.document = twist).sealed(), TOO_LARGE);
    }

    @Test
    void whatIsOnlyAboutToBeLargePasses() {
        proven(maker().with(m -> m.document = d -> keep(d, "X", zeros(d, 20))).sealed(), expected());
    }

    @Test
    void moreBytesThanACertificateHas() {
        assertThat(Checked.CHECK.check(new byte[(8 << 20) + 1], expected())).isEqualTo(new CheckOutcome.Refused(new PaperFault(TOO_LARGE)));
    }

    @Test
    void nested() {
        proven(byHand("900 0 obj\n<< /X " + "[".repeat(40) + "]".repeat(40) + " >>\nendobj\n"), expected());
        refused(byHand("900 0 obj\n<< /X " + "[".repeat(400) + "]".repeat(400) + " >>\nendobj\n"), DAMAGED);
        String deep = "900 0 obj\n<< /X (" + "[<<".repeat(100_000) + ") >>\nendobj\n";
        proven(byHand(deep), expected());
    }

    /// A table of the file itself is packed: it must be measured before the library opens the file.
    @Test
    void theFilesOwnTableIsABomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 64; i++) {
                out.write(new byte[MEGABYTE]);
            }
        }
        String head = "900 0 obj\n<< /Type /ObjStm /N 1 /First 10 /Filter /FlateDecode /Length " + packed.size() + " >>\nstream\n";
        String object = head + packed.toString(StandardCharsets.ISO_8859_1) + "\nendstream\nendobj\n";
        refused(byHand(object), TOO_LARGE);
    }

    /// Thirty forms, each of which shows the next one eight times.
    @Test
    void formsThatMultiply() {
        byte[] file = maker().with(m -> m.body = (d, pen, font) -> {
            Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
            PDFormXObject inner = form(d, null);
            for (int i = 0; i < 30; i++) {
                inner = form(d, inner);
            }
            pen.drawForm(inner);
        }).sealed();
        assertRefusedWithin(file, Duration.ofSeconds(20));
    }

    /// More lists than a certificate has, in few bytes.
    @ParameterizedTest
    @CsvSource({"150000, true", "200001, false"})
    void manyLists(int lists, boolean passes) {
        byte[] file = byHand("900 0 obj\n[" + "[]".repeat(lists) + "]\nendobj\n");
        if (passes) {
            proven(file, expected());
        } else {
            refused(file, TOO_LARGE);
        }
    }

    /// What a page is filled with is drawn, though nobody reads it: a pattern of half a million rectangles and more.
    @Test
    void aPatternThatNeverEnds() {
        byte[] file = maker().with(m -> m.document = d -> {
            COSStream pattern = d.getDocument().createCOSStream();
            pattern.setInt(COSName.PATTERN_TYPE, 1);
            pattern.setInt(COSName.PAINT_TYPE, 1);
            pattern.setInt(COSName.TILING_TYPE, 1);
            pattern.setItem(COSName.BBOX, new PDRectangle(10, 10).getCOSArray());
            pattern.setInt(COSName.X_STEP, 10);
            pattern.setInt(COSName.Y_STEP, 10);
            pattern.setItem(COSName.RESOURCES, new COSDictionary());
            try (OutputStream out = pattern.createOutputStream(COSName.FLATE_DECODE)) {
                out.write("0 0 1 1 re f\n".repeat(260_000).getBytes(StandardCharsets.US_ASCII));
            }
            COSDictionary patterns = new COSDictionary();
            patterns.setItem(COSName.getPDFName("Fill"), pattern);
            d.getPage(0).getResources().getCOSObject().setItem(COSName.PATTERN, patterns);
            raw(d, "/Pattern cs /Fill scn 100 100 10 10 re f\n");
        }).sealed();
        refused(file, NOT_DRAWN);
    }

    private static PDFormXObject form(PDDocument document, @Nullable PDFormXObject inner) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(PDRectangle.A4);
        PDResources resources = new PDResources();
        form.setResources(resources);
        StringBuilder content = new StringBuilder("0 0 1 1 re f\n");
        if (inner != null) {
            resources.put(COSName.getPDFName("Inner"), inner);
            content.append("/Inner Do\n".repeat(8));
        }
        try (OutputStream out = form.getContentStream().createOutputStream()) {
            out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    private static void assertRefusedWithin(byte[] file, Duration most) {
        long start = System.nanoTime();
        refused(file, NOT_DRAWN);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(most);
    }

    @Test
    void aPictureInTheTextOfThePage() {
        byte[] file = maker().with(m -> m.document = d -> {
            raw(d, "BI /W 9 /H 9 /BPC 8 /CS /G /F [/Fl /Fl] ID xx EI\n");
        }).sealed();
        refused(file, NOT_DRAWN);
    }

    /// Operators behind what the first page shows.
    @SuppressWarnings("deprecation")
    private static void raw(PDDocument document, String operators) throws IOException {
        PDPageContentStream.AppendMode behind = PDPageContentStream.AppendMode.APPEND;
        try (PDPageContentStream pen = new PDPageContentStream(document, document.getPage(0), behind, false)) {
            pen.appendRawCommands(operators);
        }
    }

    /// A page whose text ends in the middle of something is not a page with a little less on it.
    @Test
    void anOperatorThatFails() {
        byte[] file = maker().with(m -> m.document = d -> {
            raw(d, "/NoSuchPicture Do\n");
        }).sealed();
        refused(file, NOT_DRAWN);
    }

    /// A function that is made of itself: the library follows it until its stack ends.
    @Test
    void aFunctionOfItself() {
        byte[] file = maker().with(m -> m.document = d -> {
            COSDictionary function = new COSDictionary();
            COSArray list = new COSArray();
            list.add(function);
            function.setInt(COSName.FUNCTION_TYPE, 3);
            function.setItem(COSName.FUNCTIONS, list);
            function.setItem(COSName.BOUNDS, new COSArray());
            function.setItem(COSName.DOMAIN, COSArray.ofCOSIntegers(List.of(0, 1)));
            function.setItem(COSName.ENCODE, COSArray.ofCOSIntegers(List.of(0, 1)));
            COSDictionary shading = new COSDictionary();
            shading.setInt(COSName.SHADING_TYPE, 2);
            shading.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            shading.setItem(COSName.COORDS, COSArray.ofCOSIntegers(List.of(0, 0, 100, 100)));
            shading.setItem(COSName.FUNCTION, function);
            COSDictionary shadings = new COSDictionary();
            shadings.setItem(COSName.getPDFName("Sh0"), shading);
            d.getPage(0).getResources().getCOSObject().setItem(COSName.SHADING, shadings);
            raw(d, "/Sh0 sh\n");
        }).sealed();
        refused(file, NOT_DRAWN);
    }
}
