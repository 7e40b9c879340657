package org.doorstep.sandbox.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Certificates as other programs see them: poppler reads, draws and judges the seal, zbarimg reads the code.
@Tag("wire")
class PaperMakerTest {
    private static final String VERIFY = "https://district.example/verify/7Q4M2K9XW0TZ3";

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private PaperMaker maker;

    @BeforeEach
    void open() throws IOException, GeneralSecurityException {
        maker = PaperMaker.in(folder);
    }

    private static Sheet sheet(String name, int rows, boolean masked) {
        return new Sheet("社会保险参保证明", "市南区社会保险服务中心（沙箱）", "SN-2026-00000001", "i-0123456789abcdef", "insured-proof", name, "379999197003120049", masked,
                List.of("兹证明，上述人员在我区参加城镇职工基本养老保险，2012年5月至2026年10月期间累计缴费 171 个月。", "本证明用途：子女入学。自出具之日起三个月内有效。"),
                List.of("年度", "缴费月数", "缴费基数（元）", "个人缴费（元）"),
                IntStream.range(0, rows).mapToObj(row -> List.of(Integer.toString(2026 - row), "12", "6,330.00", "6,072.00")).toList(), VERIFY,
                Instant.parse("2026-11-24T09:00:03Z"), false);
    }

    private Path file(Sheet sheet, Spoil spoil) throws IOException {
        return Files.write(folder.resolve(spoil + ".pdf"), maker.make(sheet, spoil).file());
    }

    private String said(String... command) throws IOException, InterruptedException {
        return ForeignProgram.said(folder, command);
    }

    private String judged(Spoil spoil) throws IOException, InterruptedException {
        return said("pdfsig", "-nocert", file(sheet("王秀英", 4, false), spoil).toString());
    }

    @Test
    void aForeignJudgeCallsTheSealValidAndOverTheWholeFile() throws IOException, InterruptedException {
        assertThat(judged(Spoil.NONE)).contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached", "SHA-256").doesNotContain("Signature #2");
        assertThat(judged(Spoil.OTHER_NUMBER)).contains("Signature is Valid");
        assertThat(judged(Spoil.OTHER_SEAL)).contains("Signature is Valid", "stranger-seal");
    }

    @Test
    void whatIsSpoiltIsSpoiltForOthersToo() throws IOException, InterruptedException {
        assertThat(judged(Spoil.UNSIGNED)).contains("does not contain any signatures");
        assertThat(judged(Spoil.ALTERED)).contains("Digest Mismatch");
        assertThat(judged(Spoil.TRUNCATED)).doesNotContain("Signature is Valid");
    }

    @Test
    void pagesTextFontsAndCodeAreThereForAnyProgram() throws IOException, InterruptedException {
        Path pdf = file(sheet("欧阳𬱖喆", 40, false), Spoil.NONE);
        assertThat(said("pdfinfo", pdf.toString())).containsPattern("Pages: +2").contains("A4");
        assertThat(said("pdftotext", "-layout", pdf.toString(), "-")).contains("欧阳𬱖喆", "379999197003120049", "SN-2026-00000001", "第 2 页，共 2 页");
        assertThat(said("pdffonts", pdf.toString()).lines().skip(2)).isNotEmpty().allMatch(line -> line.matches(".*TrueType.* yes yes yes .*"));
        assertThat(said("pdfdetach", "-list", pdf.toString())).contains("1 embedded files", "subject.json");
        said("pdftoppm", "-r", "150", "-png", "-singlefile", pdf.toString(), "page");
        assertThat(said("zbarimg", "-q", "--raw", "page.png").strip()).isEqualTo(VERIFY);
    }

    @Test
    void maskedPagesShowTheMaskOnly() throws IOException, InterruptedException {
        assertThat(said("pdftotext", file(sheet("王秀英", 2, true), Spoil.NONE).toString(), "-")).contains("王**", "3799**********0049").doesNotContain("王秀英", "197003120049");
    }

    @Test
    void aCharacterWithoutAGlyphIsAnErrorThatNamesNobody() {
        assertThatThrownBy(() -> maker.make(sheet("王\uE000", 1, false), Spoil.NONE)).isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("王");
    }

    @Test
    void theSealOutlivesAStartAnew() throws IOException, GeneralSecurityException {
        byte[] anchor = Files.readAllBytes(maker.anchor());
        assertThat(Files.readAllBytes(PaperMaker.in(folder).anchor())).isEqualTo(anchor);
        assertThat(Files.getPosixFilePermissions(folder.resolve("seal-ca.jks"))).hasSize(2);
    }
}
