package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.doorstep.paper.Checked.expected;
import static org.doorstep.paper.Checked.maker;
import static org.doorstep.paper.Checked.proven;
import static org.doorstep.paper.Checked.refused;
import static org.doorstep.paper.PaperFaultCode.DAMAGED;
import static org.doorstep.paper.PaperFaultCode.PICTURE;
import static org.doorstep.paper.PaperFaultCode.TOO_LARGE;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
import org.doorstep.core.certificates.PagePicture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// JPEG pictures in a certificate: which pass and which are refused, for what they are and what is said of them.
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

    /// Written by hand: by its length a line feed more belongs to it, which would only end its line. One that is too short is of no
    /// account: the library looks for the end, as our own scan does.
    @ParameterizedTest
    @CsvSource({"0, ''", "1, PICTURE", "-1, ''"})
    void itsLength(int more, String outcome) {
        String words = "<< /Subtype /Image /Width 90 /Height 120 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode";
        String head = "900 0 obj\n" + words + " /Length " + (GREY.jpeg().length + more) + " >>\nstream\n";
        byte[] file = ByHandTest.byHand(head + text(GREY.jpeg()) + "\nendstream\nendobj\n");
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
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF));
        }
        return at;
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
        int[] seen = fuzzed(11, 200);
        assertThat(seen[0]).as("proven").isGreaterThan(10);
        assertThat(seen[1]).as("refused").isGreaterThan(100);
    }

    @Test
    @Tag("long")
    @Timeout(3_600)
    void changedBytesForLong() {
        assertThat(fuzzed(12, 10_000)[1]).isGreaterThan(6_000);
    }
}
