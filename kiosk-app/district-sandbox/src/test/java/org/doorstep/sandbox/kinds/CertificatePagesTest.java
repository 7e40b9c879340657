package org.doorstep.sandbox.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.paper.Block;
import org.doorstep.sandbox.paper.Made;
import org.doorstep.sandbox.paper.PaperMaker;
import org.doorstep.sandbox.paper.Part;
import org.doorstep.sandbox.paper.Sheet;
import org.doorstep.sandbox.paper.Spoil;
import org.doorstep.sandbox.paper.Tongue;
import org.doorstep.sandbox.people.Person;
import org.doorstep.sandbox.people.Population;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// The pages of every kind, for persons whose lives are long, short, rich and poor.
class CertificatePagesTest {
    private static final RecordShelf SHELF = RecordShelf.reckoned(JsonMapper.builder().build());
    private static final List<Person> PERSONS = Population.grow(370202).stream()
            .filter(person -> List.of("p-001", "p-003", "p-008", "p-012", "p-036").contains(person.id())).toList();
    private static final URI VERIFY = URI.create("https://district.example/verify/7Q4M2K9XW0TZ3");
    private static final float A4_SHORT = 595.28f;
    private static final float A4_LONG = 841.89f;
    /// Of the foot, from the lower edge; what certifies stands above it.
    private static final float FOOT = 72;

    @TempDir
    private static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static PaperMaker maker;

    /// A certificate to be made.
    record Asked(CertificateKind kind, Case of, String period) {
        Order order(Purpose purpose, Optional<Choice> receiver, boolean copy) {
            return new Order(kind, period, purpose, receiver, "i-0123456789abcdef", "SN-2026-00000012", VERIFY,
                    Instant.parse("2026-11-24T09:00:03Z"), copy);
        }

        Order usual(boolean copy) {
            return order(Purpose.ALL.getFirst(), Optional.empty(), copy);
        }

        @Override
        public String toString() {
            return kind.id() + " of " + of.person().id() + ", " + period;
        }
    }

    @BeforeAll
    static void open() throws IOException, GeneralSecurityException {
        maker = PaperMaker.in(folder);
    }

    /// Every kind, of each person who may have it, for every period.
    static List<Asked> everything() {
        List<Asked> all = new ArrayList<>();
        for (Person person : PERSONS) {
            Case of = Case.of(person, SHELF);
            CertificateKinds.ALL.stream().filter(kind -> kind.whose().test(of)).forEach(kind ->
                    kind.periods().apply(of).forEach(period -> all.add(new Asked(kind, of, period.id()))));
        }
        return all;
    }

    /// The usual period of each kind, once for each person.
    static List<Asked> usual() {
        return everything().stream()
                .filter(asked -> asked.kind().periods().apply(asked.of()).getFirst().id().equals(asked.period())).toList();
    }

    @Test
    void everyKindIsAmongThem() {
        assertThat(usual()).extracting(asked -> asked.kind().id())
                .containsAll(CertificateKinds.ALL.stream().map(CertificateKind::id).toList());
    }

    @Test
    void asManyPagesAreMadeAsAreSaid() throws IOException {
        for (Asked asked : everything().stream().filter(asked -> !asked.period().matches("20(19|2[0-4])")).toList()) {
            int said = maker.pages(Order.tried(asked.kind(), asked.period()).sheet(asked.of()));
            assertThat(said).as(asked.toString()).isBetween(1, 20);
            Made made = maker.make(asked.usual(false).sheet(asked.of()), Spoil.UNSIGNED);
            assertThat(made.pages()).as(asked.toString()).isEqualTo(said);
            try (PDDocument document = Loader.loadPDF(made.file())) {
                assertThat(document.getNumberOfPages()).as(asked.toString()).isEqualTo(said);
            }
        }
    }

    /// Whatever it is for, whoever gets it, and however often it was made.
    @ParameterizedTest
    @MethodSource("usual")
    void howManyPagesHangsOnThePersonAndThePeriodOnly(Asked asked) {
        int said = maker.pages(Order.tried(asked.kind(), asked.period()).sheet(asked.of()));
        for (Purpose purpose : Purpose.ALL) {
            for (Optional<Choice> receiver : Stream.concat(purpose.receivers().stream().map(Optional::of),
                    purpose.receivers().isEmpty() ? Stream.of(Optional.<Choice>empty()) : Stream.of()).toList()) {
                assertThat(maker.pages(asked.order(purpose, receiver, true).sheet(asked.of()))).isEqualTo(said);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("usual")
    void everyPageSaysWhoseItIs(Asked asked) throws IOException {
        Purpose school = Purpose.of("school").orElseThrow();
        Order order = asked.order(school, school.receiver("school-hill"), asked.of().person().id().equals("p-003"));
        boolean masked = asked.kind().id().equals("posted-proof");
        try (PDDocument document = Loader.loadPDF(maker.make(order.sheet(asked.of()), Spoil.NONE).file())) {
            int last = document.getNumberOfPages();
            boolean bilingual = asked.kind().english().isPresent();
            for (int page = 1; page <= last; page++) {
                String text = text(document, page);
                String name = asked.of().person().name();
                assertThat(text.contains(name)).as("the name whole on page %d", page).isEqualTo(!masked);
                assertThat(text).contains(name.substring(0, 1), order.number(), VERIFY.toString());
                assertThat(text.contains("补打")).as("the word of a copy").isEqualTo(order.copy());
                assertThat(text).containsPattern(bilingual ? "第 " + page + " 页，共 " + last + " 页|Page " + page + " of " + last
                        : "第 " + page + " 页，共 " + last + " 页");
            }
            String first = text(document, 1);
            String number = asked.of().person().idNumber();
            assertThat(first).contains(masked ? number.substring(0, 4) + "*".repeat(10) + number.substring(14) : number);
            assertThat(first.replaceAll("\\s", "")).contains(asked.kind().name().chinese());
            String all = new PDFTextStripper().getText(document);
            assertThat(all).contains("本证明用途：子女入学，出具给市南区虚构山学校。", asked.kind().agency().chinese(), "2026年11月24日");
            if (bilingual) {
                assertThat(all).contains("Purpose: School admission, for Xugou Hill School.", asked.kind().agency().english(),
                        "24 November 2026", asked.kind().english().orElseThrow().title());
            }
        }
    }

    /// On every further page of a table stands its head: nobody turns back to see what a column is, and no office stands alone.
    @ParameterizedTest
    @MethodSource("usual")
    void everyFurtherPageHasTheHeadOfTheTable(Asked asked) throws IOException {
        Sheet sheet = asked.usual(false).sheet(asked.of());
        try (PDDocument document = Loader.loadPDF(maker.make(sheet, Spoil.UNSIGNED).file())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                String text = text(document, page);
                Part part = sheet.parts().get(text.contains("Page ") ? 1 : 0);
                if (text.contains(part.tongue() == Tongue.CHINESE ? "（续）" : "(continued)")) {
                    Block.Table table = part.blocks().stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast)
                            .findFirst().orElseThrow();
                    assertThat(text).contains(table.columns().getFirst().head(), table.columns().getLast().head());
                    assertThat(table.rows().stream().map(List::getFirst)).as("a row on page %d", page).anyMatch(text::contains);
                }
            }
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    /// A4, upright or across, with nothing beside the margins and nothing but the foot in the foot.
    @ParameterizedTest
    @MethodSource("usual")
    void pagesAreWithinTheirEdges(Asked asked) throws IOException {
        boolean across = asked.kind().look() == CertificateKind.Look.ACROSS;
        try (PDDocument document = Loader.loadPDF(maker.make(asked.usual(true).sheet(asked.of()), Spoil.UNSIGNED).file())) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getRotation()).isZero();
                assertThat(page.getMediaBox().getWidth()).isEqualTo(across ? A4_LONG : A4_SHORT, within(0.1f));
                assertThat(page.getMediaBox().getHeight()).isEqualTo(across ? A4_SHORT : A4_LONG, within(0.1f));
            }
            Placed placed = new Placed(across ? A4_LONG : A4_SHORT, across ? A4_SHORT : A4_LONG);
            placed.getText(document);
            assertThat(placed.strange).isEmpty();
            assertThat(placed.feet).hasSize(document.getNumberOfPages());
        }
    }

    /// Notes lines of text that stand where none should; the letters of the seal are turned and not looked at.
    private static final class Placed extends PDFTextStripper {
        private final List<String> strange = new ArrayList<>();
        private final List<String> feet = new ArrayList<>();
        private final float width;
        private final float height;

        Placed(float width, float height) {
            this.width = width;
            this.height = height;
            setSuppressDuplicateOverlappingText(false);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            super.writeString(text, positions);
            for (TextPosition letter : positions) {
                boolean beside = letter.getXDirAdj() < 46 || letter.getXDirAdj() + letter.getWidthDirAdj() > width - 46;
                if (beside && letter.getDir() == 0) {
                    strange.add("beside: " + text);
                }
            }
            TextPosition first = positions.getFirst();
            boolean foot = text.contains("查验本证明") || text.startsWith("Scan the code");
            if (foot) {
                feet.add(text);
            }
            boolean ofFoot = foot || text.contains("https://") || text.matches("第 .* 页") || text.matches("Page .* of .*");
            if (first.getDir() == 0 && first.getYDirAdj() > height - FOOT && !ofFoot) {
                strange.add("in the foot: " + text);
            }
        }
    }

    /// A baseline JPEG, of one and the same drawing each time, and the only picture in the file.
    @Test
    void theHouseholdRegisterHasAPortrait() throws IOException {
        Case of = Case.of(PERSONS.getFirst(), SHELF);
        byte[] jpeg = Portraits.of(of.person());
        assertThat(Portraits.of(of.person())).isEqualTo(jpeg);
        assertThat(Portraits.of(PERSONS.get(1))).isNotEqualTo(jpeg);
        assertThat(jpeg.length).isBetween(5_000, 60_000);
        var image = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(358, 441);
        assertThat(frames(jpeg)).as("baseline").containsExactly(0xC0);
        Asked asked = new Asked(CertificateKinds.of("residence-proof").orElseThrow(), of, "now");
        try (PDDocument document = Loader.loadPDF(maker.make(asked.usual(false).sheet(of), Spoil.UNSIGNED).file())) {
            List<PDImageXObject> pictures = new ArrayList<>();
            for (COSName name : document.getPage(0).getResources().getXObjectNames()) {
                assertThat(document.getPage(0).getResources().getXObject(name)).isInstanceOfSatisfying(PDImageXObject.class, pictures::add);
            }
            assertThat(pictures).singleElement().satisfies(picture -> {
                assertThat(picture.getStream().getFilters()).containsExactly(COSName.DCT_DECODE);
                assertThat(picture.getColorSpace()).isInstanceOf(PDDeviceRGB.class);
                assertThat(picture.getCOSObject().keySet()).doesNotContain(COSName.SMASK, COSName.MASK, COSName.DECODE);
                assertThat(picture.getStream().createInputStream(List.of("DCTDecode")).readAllBytes()).isEqualTo(jpeg);
            });
        }
    }

    /// The markers of frames in a JPEG (ITU-T T.81, table B.1): C0 is baseline.
    private static List<Integer> frames(byte[] jpeg) {
        List<Integer> frames = new ArrayList<>();
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xDA) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                frames.add(marker);
            }
            at += 2 + (((jpeg[at + 2] & 0xFF) << 8) | (jpeg[at + 3] & 0xFF));
        }
        return frames;
    }
}
