package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.doorstep.config.Bundle;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.core.certificates.PreparedPaper;
import org.doorstep.core.certificates.PrintSlip;
import org.doorstep.core.service.Now;
import org.doorstep.device.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The whole slip from top to bottom, in each language: what was issued, its number, its code, whom to call, and nothing else.
class SlipsTest {
    private static final Bundle BUNDLE = Gallery.bundle("t-portrait");
    private static final Now NOW = new Now.Known(LocalDateTime.of(2026, 12, 1, 4, 0));
    private static final PreparedPaper PAPER = new PreparedPaper(
            new LangText(Map.of(Language.ZH, "参保证明", Language.EN, "Proof of insurance")),
            "SN-2026-1", 2, "https://district.example/v/x", false, List.of());
    private static final PreparedPaper COPY = new PreparedPaper(LangText.zh("户籍证明"), "SN-2026-2", 1, "https://district.example/v/y", true,
            List.of());

    /// Each part in a word: how a line is set, then what it says.
    private static List<String> parts(String language) {
        return parts(language, new PrintSlip.Issued(PAPER, true));
    }

    private static List<String> parts(String language, PrintSlip.Issued... issued) {
        LangText matter = new LangText(Map.of(Language.ZH, "查社保", Language.EN, "Social insurance"));
        return new Slips(BUNDLE).slip(new PrintSlip(matter, List.of(issued), new Language(language)), NOW).parts().stream()
                .map(SlipsTest::word).toList();
    }

    private static String word(Receipt.Part part) {
        return switch (part) {
            case Receipt.Line line ->
                    line.size() + " " + line.align() + (line.bold() ? " BOLD: " : ": ") + line.text().reveal().replace('\u202F', ' ');
            case Receipt.Qr qr -> "QR: " + qr.content().reveal();
            case Receipt.Rule _ -> "RULE";
            case Receipt.Feed feed -> "FEED " + feed.lines();
            case Receipt.Cut _ -> "CUT";
        };
    }

    @Test
    void inChinese() {
        assertThat(parts("zh-CN")).containsExactly(
                "DOUBLE CENTRE BOLD: 办事凭条", "NORMAL CENTRE: 湛山社区站", "RULE",
                "NORMAL LEFT: 事项：查社保", "NORMAL LEFT: 证明：参保证明", "TALL LEFT BOLD: 编号：SN-2026-1", "NORMAL LEFT: 时间：2026年12月1日 04:00",
                "RULE", "QR: https://district.example/v/x", "NORMAL CENTRE: 扫码可查验这份证明", "NORMAL CENTRE: 有疑问请拨打 12345", "FEED 2");
    }

    /// Of several each is named, and each bears its own code; what is not sure says so.
    @Test
    void ofSeveral() {
        assertThat(parts("zh-CN", new PrintSlip.Issued(PAPER, true), new PrintSlip.Issued(COPY, false))).containsExactly(
                "DOUBLE CENTRE BOLD: 办事凭条", "NORMAL CENTRE: 湛山社区站", "RULE", "NORMAL LEFT: 事项：查社保",
                "NORMAL LEFT: 证明：参保证明", "TALL LEFT BOLD: 编号：SN-2026-1",
                "NORMAL LEFT: 证明：户籍证明 · 补打", "TALL LEFT BOLD: 编号：SN-2026-2", "NORMAL LEFT: （不能确定打完）",
                "NORMAL LEFT: 时间：2026年12月1日 04:00", "RULE", "NORMAL CENTRE: 扫每份证明上的码可查验", "NORMAL CENTRE: 有疑问请拨打 12345",
                "FEED 2");
    }

    @Test
    void inEnglish() {
        assertThat(parts("en")).hasSize(12).contains("NORMAL CENTRE: Zhanshan community", "QR: https://district.example/v/x", "FEED 2")
                .anyMatch(line -> line.endsWith("Social insurance")).anyMatch(line -> line.endsWith("Proof of insurance"))
                .anyMatch(line -> line.contains("Dec 1, 2026"))
                .noneMatch(line -> line.codePoints().anyMatch(Character::isIdeographic));
    }

    /// In a language that we have no words for, ours are Chinese; the district's own are not lost.
    @ParameterizedTest
    @CsvSource({"ko, 번호: SN-2026-1", "th, 编号：SN-2026-1", "ja, 番号：SN-2026-1"})
    void inOtherLanguages(String language, String number) {
        assertThat(parts(language)).contains("TALL LEFT BOLD: " + number);
    }
}
