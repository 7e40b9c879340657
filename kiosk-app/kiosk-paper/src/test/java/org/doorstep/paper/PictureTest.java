package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.doorstep.paper.Checked.expected;
import static org.doorstep.paper.Checked.maker;
import static org.doorstep.paper.Checked.proven;
import static org.doorstep.paper.Checked.refused;
import static org.doorstep.paper.PaperFaultCode.DAMAGED;
import static org.doorstep.paper.PaperFaultCode.PICTURE;
import static org.doorstep.paper.PaperFaultCode.TEXT_MISSING;
import static org.doorstep.paper.PaperFaultCode.TOO_LARGE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.doorstep.core.certificates.PagePicture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// JPEG pictures in a certificate: what passes, what is refused, and that none can stand for the text that is proven.
@Timeout(60)
class PictureTest {
    private static final Photo SMALL = Photo.of(90, 120, 3);
    private static final Photo GREY = Photo.of(90, 120, 1);

    private static byte[] file(Maker.Body body) {
        return maker().with(m -> m.body = body).sealed();
    }

    /// @param twist of the picture's own words
    private static byte[] said(Photo photo, Maker.Twist<COSStream> twist, CompressParameters packing) {
        return maker().with(m -> {
            m.packing = packing;
            m.body = (document, pen, font) -> {
                Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                COSStream stream = photo.stream(document);
                Photo.drawn(pen, Photo.of(stream), 30, 40);
                twist.to(stream);
            };
        }).sealed();
    }

    @Test
    void isProvenAndDrawn() {
        for (Photo photo : List.of(SMALL, GREY)) {
            CheckOutcome outcome = Checked.CHECK.check(file(photo.below(30, 40)), expected());
            assertThat(outcome).isInstanceOfSatisfying(CheckOutcome.Proven.class, it -> {
                try (ProvenPaper paper = it.paper()) {
                    PagePicture page = paper.picture(0, 595);
                    int middle = page.argb()[(int) ((842 - 300 - 56) * 595L + 80 + 42)];
                    int corner = page.argb()[(int) ((842 - 300 - 5) * 595L + 80 + 5)];
                    int beside = page.argb()[(int) ((842 - 300 - 56) * 595L + 80 + 95)];
                    near(middle, photo.components() == 1 ? 0x464646 : 0x604020);
                    near(corner, photo.components() == 1 ? 0xADADAD : 0x9AB0C8);
                    assertThat(beside).isEqualTo(0xFFFFFFFF);
                }
            });
        }
    }

    private static void near(int argb, int rgb) {
        for (int shift : new int[] {16, 8, 0}) {
            assertThat(argb >> shift & 0xFF).as("%08X, not %06X", argb, rgb).isCloseTo(rgb >> shift & 0xFF, within(40));
        }
    }

    /// Packed into object streams or not, with its filter in a list, without a word that may be missing.
    static Stream<Arguments> usual() {
        return Stream.of(
                of("as it is", _ -> { }),
                of("in a list of one", s -> s.setItem(COSName.FILTER, new COSArray(List.of(COSName.DCT_DECODE)))),
                of("without its type", s -> s.removeItem(COSName.TYPE)),
                of("smoothed", s -> s.setItem(COSName.INTERPOLATE, COSBoolean.TRUE)));
    }

    private static Arguments of(String what, Maker.Twist<COSStream> twist) {
        return Arguments.of(what, twist);
    }

    @ParameterizedTest
    @MethodSource
    void usual(String what, Maker.Twist<COSStream> twist) {
        proven(said(SMALL, twist, CompressParameters.DEFAULT_COMPRESSION), expected());
        proven(said(GREY, twist, CompressParameters.NO_COMPRESSION), expected());
    }

    private static COSName name(String text) {
        return COSName.getPDFName(text);
    }

    /// What the PDF says of it is what it says of itself, and nothing more.
    static Stream<Arguments> others() {
        return Stream.of(
                of("wider", s -> s.setInt(COSName.WIDTH, 91)),
                of("narrower", s -> s.setInt(COSName.WIDTH, 89)),
                of("higher", s -> s.setInt(COSName.HEIGHT, 121)),
                of("lower", s -> s.setInt(COSName.HEIGHT, 119)),
                of("without a width", s -> s.removeItem(COSName.WIDTH)),
                of("other colours", s -> s.setItem(COSName.COLORSPACE, COSName.DEVICECMYK)),
                of("no colours", s -> s.removeItem(COSName.COLORSPACE)),
                of("colours by a table", s -> s.setItem(COSName.COLORSPACE, new COSArray(List.of(name("CalRGB"), new COSDictionary())))),
                of("without its bits", s -> s.removeItem(COSName.BITS_PER_COMPONENT)),
                of("other bits", s -> s.setInt(COSName.BITS_PER_COMPONENT, 4)),
                of("upside down in value", s -> s.setItem(COSName.DECODE, COSArray.ofCOSIntegers(List.of(1, 0, 1, 0, 1, 0)))),
                of("a way to unpack", s -> s.setItem(COSName.DECODE_PARMS, new COSDictionary())),
                of("a mask of its own", s -> s.setItem(COSName.IMAGE_MASK, COSBoolean.FALSE)),
                of("colours left out", s -> s.setItem(COSName.MASK, COSArray.ofCOSIntegers(List.of(0, 0, 0, 0, 0, 0)))),
                of("a soft mask", s -> s.setItem(COSName.SMASK, COSInteger.ZERO)),
                of("something nobody knows", s -> s.setItem(name("Later"), COSInteger.ZERO)),
                of("a form", s -> s.setItem(COSName.SUBTYPE, COSName.FORM)),
                of("no kind", s -> s.removeItem(COSName.SUBTYPE)),
                of("a table of objects", s -> s.setItem(COSName.TYPE, COSName.OBJ_STM)),
                of("a table of places", s -> s.setItem(COSName.TYPE, COSName.XREF)));
    }

    @ParameterizedTest
    @MethodSource
    void others(String what, Maker.Twist<COSStream> twist) {
        refused(said(SMALL, twist, CompressParameters.NO_COMPRESSION), PICTURE);
    }

    @Test
    void otherPictures() {
        refused(said(GREY, s -> s.setItem(COSName.COLORSPACE, COSName.DEVICERGB), CompressParameters.NO_COMPRESSION), PICTURE);
        refused(said(SMALL, s -> s.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY), CompressParameters.NO_COMPRESSION), PICTURE);
        refused(file(Photo.progressive(90, 120).below(30, 40)), PICTURE);
        refused(said(SMALL, s -> s.setItem(COSName.FILTER, new COSArray(List.of(COSName.DCT_DECODE, COSName.DCT_DECODE))),
                CompressParameters.NO_COMPRESSION), TOO_LARGE);
        refused(said(SMALL, s -> s.setItem(COSName.FILTER, name("JPXDecode")), CompressParameters.NO_COMPRESSION), TOO_LARGE);
    }

    /// Less of it than it says, or more: a reader would leave grey there and say nothing.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 400})
    void cutOff(int bytes) {
        refused(file(SMALL.without(bytes).below(30, 40)), PICTURE);
        refused(file(GREY.without(bytes).below(30, 40)), PICTURE);
    }

    @Test
    void longerThanItIs() {
        byte[] behind = Arrays.copyOf(SMALL.jpeg(), SMALL.jpeg().length + 1);
        refused(file(SMALL.with(behind).below(30, 40)), DAMAGED);
        byte[] more = Arrays.copyOf(SMALL.jpeg(), SMALL.jpeg().length + 40);
        Arrays.fill(more, SMALL.jpeg().length - 2, more.length, (byte) 0x55);
        more[more.length - 2] = (byte) 0xFF;
        more[more.length - 1] = (byte) 0xD9;
        refused(file(SMALL.with(more).below(30, 40)), PICTURE);
        refused(file(SMALL.with(new byte[0]).below(30, 40)), PICTURE);
    }

    /// Written by hand: by its length a line feed more belongs to it, which would only end its line. One that is too short is of no account: the
    /// library looks for the end, as our own scan does.
    @ParameterizedTest
    @CsvSource({"0, ''", "1, PICTURE", "-1, ''"})
    void itsLength(int more, String outcome) {
        String words = "900 0 obj\n<< /Subtype /Image /Width 90 /Height 120 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length %d >>\nstream\n"
                .formatted(GREY.jpeg().length + more);
        byte[] file = ByHandTest.byHand(words + new String(GREY.jpeg(), StandardCharsets.ISO_8859_1) + "\nendstream\nendobj\n");
        if (outcome.isEmpty()) {
            proven(file, expected());
        } else {
            refused(file, PaperFaultCode.valueOf(outcome));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theLargestAndOneByteMore(int components) {
        Photo largest = Photo.largest(components);
        assertThat(largest.jpeg()).hasSize(1 << 20);
        proven(file(largest.below(30, 40)), expected());
        Photo larger = new Photo(Arrays.copyOf(largest.jpeg(), (1 << 20) + 1), 1_200, 1_600, components);
        larger.jpeg()[1 << 20] = (byte) 0xD9;
        larger.jpeg()[(1 << 20) - 1] = (byte) 0xFF;
        larger.jpeg()[(1 << 20) - 2] = (byte) 0x11;
        refused(file(larger.below(30, 40)), TOO_LARGE);
        refused(file(Photo.of(1_201, 1_600, components).below(30, 40)), TOO_LARGE);
        proven(file(Photo.of(1_600, 1_200, components).below(30, 40)), expected());
    }

    /// Few bytes that say they are four thousand million points.
    @Test
    void aBombByItsSize() {
        byte[] bomb = SMALL.jpeg().clone();
        int frame = frame(bomb);
        Arrays.fill(bomb, frame + 5, frame + 9, (byte) 0xFF);
        refused(file(new Photo(bomb, 65_535, 65_535, 3).below(30, 40)), TOO_LARGE);
    }

    private static int frame(byte[] jpeg) {
        int at = 2;
        while (jpeg[at + 1] != (byte) 0xC0) {
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return at;
    }

    /// Four in a file, four on a page; one that is drawn twice is two on the page.
    @ParameterizedTest
    @CsvSource({"4, 1, proven", "5, 1, TOO_LARGE", "1, 4, proven", "1, 5, PICTURE", "2, 2, proven", "2, 3, PICTURE"})
    void fourOfThem(int pictures, int times, String outcome) {
        byte[] file = file((document, pen, font) -> {
            Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
            for (int i = 0; i < pictures; i++) {
                var image = SMALL.in(document);
                for (int j = 0; j < times; j++) {
                    Photo.drawn(pen, image, 10 + i, 10 + j);
                }
            }
        });
        if (outcome.equals("proven")) {
            proven(file, expected());
        } else {
            refused(file, PaperFaultCode.valueOf(outcome));
        }
    }

    /// Eight in a file, on whichever pages.
    @ParameterizedTest
    @CsvSource({"4 4, true", "0 4 4, true", "3 3 2, true", "1 1 1 1 1 1 1 1, true", "4 0 4, true", "4 4 1, false", "5 0, false", "0 5, false",
        "1 1 1 1 1 1 1 1 1, false", "3 3 3, false"})
    void eightInAFile(String perPage, boolean passes) {
        String[] times = perPage.split(" ", -1);
        List<PDImageXObject> once = new ArrayList<>();
        int[] page = new int[1];
        byte[] file = maker().with(m -> {
            m.pages = times.length;
            m.json = Maker.json(Map.of("pages", Integer.toString(times.length)));
            m.body = (document, pen, font) -> {
                if (once.isEmpty()) {
                    once.add(SMALL.in(document));
                }
                Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                int most = Integer.parseInt(times[page[0]++]);
                for (int i = 0; i < most; i++) {
                    pen.drawImage(once.getFirst(), 80, 100 + 90 * i, 60, 80);
                }
            };
        }).sealed();
        CheckOutcome outcome = Checked.CHECK.check(file, expected(Maker.NAME, Masking.WHOLE, times.length));
        if (passes) {
            assertThat(outcome).isInstanceOf(CheckOutcome.Proven.class);
        } else {
            assertThat(outcome).isEqualTo(new CheckOutcome.Refused(new PaperFault(PICTURE)));
        }
    }

    /// Sixty by eighty millimetres, either way, of the page; whatever it is turned, skewed or mirrored by, its whole extent counts.
    @ParameterizedTest
    @CsvSource({"60, 0, 0, 80, true", "80, 0, 0, 60, true", "60.2, 0, 0, 80, false", "60, 0, 0, 80.2, false", "80.2, 0, 0, 60, false", "80, 0, 0, 60.2, false",
        "-60, 0, 0, -80, true", "-61, 0, 0, 80, false", "60, 0, 0, -81, false", "0, 60, -80, 0, true", "0, 81, 60, 0, false", "0, 60, 81, 0, false",
        "0, -81, 60, 0, false", "0, 60, -81, 0, false", "40, 40, -20, 40, true", "40, 40, -21, 40, false", "40, 40, 20, 41, false", "70, 0, 0, 70, false", "200, 0, 0, 1, false"})
    void itsPlace(float a, float b, float c, float d, boolean passes) {
        byte[] file = file((document, pen, font) -> {
            Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
            float mm = Photo.MILLIMETRE;
            pen.drawImage(SMALL.in(document), new Matrix(a * mm, b * mm, c * mm, d * mm, 300, 350));
        });
        if (passes) {
            proven(file, expected());
        } else {
            refused(file, PICTURE);
        }
    }

    @Test
    void aPlaceThatIsNoNumber() {
        assertThat(Placed.ofNoPageYet().take(new Matrix(Float.NaN, 0, 0, 1, 0, 0), true)).isFalse();
        assertThat(Placed.ofNoPageYet().take(new Matrix(1, 0, 0, Float.NaN, 0, 0), true)).isFalse();
        assertThat(Placed.ofNoPageYet().take(new Matrix(1, Float.POSITIVE_INFINITY, 0, 1, 0, 0), true)).isFalse();
    }

    /// Over the line with name and number, under it, beside it; and a picture of the very text, or of another's.
    static Stream<Arguments> overTheText() {
        Photo same = Photo.showing(900, 60, Maker.NUMBER);
        Photo pale = new Photo(Photo.showing(90, 120, "").jpeg(), 90, 120, 3);
        return Stream.of(
                Arguments.of("over the name", (Maker.Body) (d, pen, font) -> {
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                    pen.drawImage(pale.in(d), 110, 650, 40, 30);
                }),
                Arguments.of("over one digit", (Maker.Body) (d, pen, font) -> {
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                    pen.drawImage(pale.in(d), 290, 650, 4, 30);
                }),
                Arguments.of("white under the name, which is drawn over it", (Maker.Body) (d, pen, font) -> {
                    pen.drawImage(pale.in(d), 110, 650, 40, 30);
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                }),
                Arguments.of("one that shows the number, in the place of the number", (Maker.Body) (d, pen, font) -> {
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                    pen.drawImage(same.in(d), 230, 655, 150, 12);
                }),
                Arguments.of("seen through", (Maker.Body) (d, pen, font) -> {
                    Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                    var faint = new PDExtendedGraphicsState();
                    faint.setNonStrokingAlphaConstant(0.01f);
                    pen.setGraphicsStateParameters(faint);
                    pen.drawImage(pale.in(d), 110, 650, 40, 30);
                }),
                Arguments.of("in the place of the text", (Maker.Body) (d, pen, _) -> pen.drawImage(same.in(d), 80, 655, 150, 12)));
    }

    @ParameterizedTest
    @MethodSource
    void overTheText(String what, Maker.Body body) {
        refused(file(body), TEXT_MISSING);
    }

    /// Close above, below and beside: neither hides the other.
    @Test
    void besideTheText() {
        proven(file((d, pen, font) -> {
            Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
            pen.drawImage(SMALL.in(d), 20, 600, 59, 80);
            pen.drawImage(SMALL.in(d), 200, 673, 60, 80);
            pen.drawImage(SMALL.in(d), 200, 576, 60, 80);
        }), expected());
    }

    /// The picture lies over the text on one page, and on the other the text is free.
    @Test
    void freeOnAnotherPage() {
        int[] page = new int[1];
        byte[] file = maker().with(m -> {
            m.pages = 2;
            m.json = Maker.json(Map.of("pages", "2"));
            m.body = (d, pen, font) -> {
                Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                if (++page[0] == 1) {
                    pen.drawImage(SMALL.in(d), 110, 620, 60, 80);
                }
            };
        }).sealed();
        proven(file, expected(Maker.NAME, Masking.WHOLE, 2));
    }

    @Test
    void noneGoesThroughAFileOfTheMachine() {
        ImageIO.setUseCache(true);
        assertThat(Checked.trusting(Checked.SEAL)).isNotNull();
        assertThat(ImageIO.getUseCache()).isFalse();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] changed(byte[] jpeg, SplittableRandom dice) {
        byte[] other = jpeg.clone();
        int head = frame(jpeg) + 300;
        for (int change = dice.nextInt(3); change >= 0; change--) {
            int at = dice.nextInt(dice.nextInt(4) == 0 ? other.length : Math.min(other.length, head));
            other[at] = switch (dice.nextInt(4)) {
                case 0 -> (byte) (other[at] ^ 1 << dice.nextInt(8));
                case 1 -> (byte) dice.nextInt(256);
                case 2 -> (byte) 0xFF;
                default -> jpeg[dice.nextInt(jpeg.length)];
            };
        }
        return other;
    }

    /// Changed bytes of a picture, sealed as they are: an outcome comes out, and a picture that is proven unpacks without a word.
    private static int[] fuzzed(long seed, int times) {
        SplittableRandom dice = new SplittableRandom(seed);
        int[] seen = new int[2];
        Maker maker = maker();
        List<Photo> photos = List.of(SMALL, GREY);
        List<byte[]> files = photos.stream().map(photo -> maker.with(m -> m.body = photo.below(30, 40)).sealed()).toList();
        for (int i = 0; i < times; i++) {
            byte[] jpeg = photos.get(i % 2).jpeg();
            byte[] file = files.get(i % 2).clone();
            int at = text(file).indexOf(text(jpeg));
            System.arraycopy(changed(jpeg, dice), 0, file, at, jpeg.length);
            CheckOutcome outcome = Checked.CHECK.check(maker.anew(file), expected());
            switch (outcome) {
                case CheckOutcome.Proven(ProvenPaper paper) -> {
                    paper.picture(0, 100).wipe();
                    paper.close();
                    seen[0]++;
                }
                case CheckOutcome.Refused(PaperFault why) -> {
                    assertThat(why.code()).as("seed %d, change %d", seed, i).isIn(PICTURE, TOO_LARGE);
                    seen[1]++;
                }
            }
        }
        return seen;
    }

    @Test
    void changedBytes() {
        int[] seen = fuzzed(11, 400);
        assertThat(seen[0]).as("proven").isGreaterThan(20);
        assertThat(seen[1]).as("refused").isGreaterThan(200);
    }

    @Test
    @Tag("long")
    @Timeout(3_600)
    void changedBytesForLong() {
        assertThat(fuzzed(12, 10_000)[1]).isGreaterThan(6_000);
    }

    static Stream<Arguments> elsewhere() {
        return PictureUses.all().entrySet().stream().map(use -> Arguments.of(use.getKey(), use.getValue()));
    }

    @ParameterizedTest
    @MethodSource
    void elsewhere(String what, Maker.Twist<Maker> twist) {
        refused(maker().with(twist).sealed(), PICTURE);
    }
}
