package org.doorstep.sandbox.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.paper.ForeignProgram;
import org.doorstep.sandbox.paper.Made;
import org.doorstep.sandbox.paper.PaperMaker;
import org.doorstep.sandbox.paper.Spoil;
import org.doorstep.sandbox.people.Person;
import org.doorstep.sandbox.people.Population;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// One certificate of every kind before foreign judges: poppler calls the seal valid and reads whose it is, zbarimg reads the code of
/// page one. `-Ddoorstep.pictures=DIR` keeps the first page of each for the eye.
@Tag("wire")
class ForeignJudgesTest {
    private static final URI VERIFY = URI.create("https://district.example/verify/7Q4M2K9XW0TZ3");
    private static final String PICTURES = System.getProperty("doorstep.pictures", "");
    private static final RecordShelf SHELF = RecordShelf.reckoned(JsonMapper.builder().build());
    private static final List<Person> PERSONS = Population.grow(370202);

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private PaperMaker maker;

    @BeforeEach
    void open() throws IOException, GeneralSecurityException {
        maker = PaperMaker.in(folder);
    }

    static List<CertificateKind> kinds() {
        return CertificateKinds.ALL;
    }

    private String said(String... command) throws IOException, InterruptedException {
        return ForeignProgram.said(folder, command);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anyProgramReadsAndBelievesIt(CertificateKind kind) throws IOException, InterruptedException {
        Case whose = PERSONS.stream().map(person -> Case.of(person, SHELF)).filter(kind.whose()).findFirst().orElseThrow();
        Order order = new Order(kind, kind.periods().apply(whose).getFirst().id(), Purpose.ALL.getFirst(), Optional.empty(),
                "i-0123456789abcdef", "SN-2026-00000012", VERIFY, Instant.parse("2026-11-24T09:00:03Z"), false);
        Made made = maker.make(order.sheet(whose), Spoil.NONE);
        String pdf = Files.write(folder.resolve("paper.pdf"), made.file()).toString();
        assertThat(said("pdfsig", "-nocert", pdf)).contains("Signature is Valid", "Total document signed").doesNotContain("Signature #2");
        assertThat(said("pdfinfo", pdf)).containsPattern("Pages: +" + made.pages() + "\n").contains("A4");
        boolean masked = kind.look() == CertificateKind.Look.POSTED;
        String name = whose.person().name();
        String number = whose.person().idNumber();
        assertThat(said("pdftotext", "-layout", pdf, "-")).contains("SN-2026-00000012", kind.agency().chinese())
                .contains(masked ? number.substring(0, 4) + "*".repeat(10) + number.substring(14) : number)
                .contains(masked ? name.substring(0, 1) + "*" : name);
        said("pdftoppm", "-r", "120", "-png", "-singlefile", pdf, "page");
        assertThat(said("zbarimg", "-q", "--raw", "page.png").strip()).isEqualTo(VERIFY.toString());
        if (!PICTURES.isEmpty()) {
            Files.copy(folder.resolve("page.png"), Files.createDirectories(Path.of(PICTURES)).resolve(kind.id() + ".png"));
        }
    }
}
