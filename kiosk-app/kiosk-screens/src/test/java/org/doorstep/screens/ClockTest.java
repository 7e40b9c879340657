package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.doorstep.config.Bundle;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.core.certificates.PreparedPaper;
import org.doorstep.core.certificates.PrintSlip;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.service.Now;
import org.doorstep.device.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A time is shown and printed as the terminal knows it, whatever the machine's zone; one that cannot be right is neither.
class ClockTest {
    private static final LocalDateTime FOUR = LocalDateTime.of(2026, 12, 1, 4, 0);
    private static final PreparedPaper PAPER = new PreparedPaper(LangText.zh("证明"), "QD-1", 1, "https://district.example/v/x", false,
            List.of());

    private final TimeZone usual = TimeZone.getDefault();

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Toolkit.up();
    }

    @AfterEach
    void back() {
        TimeZone.setDefault(usual);
    }

    private static List<String> said(String terminal, String language, String screen) throws InterruptedException, ExecutionException {
        List<String> texts = new ArrayList<>();
        Toolkit.screen(terminal, Manner.USUAL.in(new Language(language)), screen, (_, _, scene) ->
                Toolkit.all(scene.getRoot()).filter(Label.class::isInstance).map(label -> ((Label) label).getText()).forEach(texts::add));
        return texts;
    }

    @ParameterizedTest
    @CsvSource({"UTC", "America/New_York", "Asia/Shanghai", "Asia/Shangai"})
    void idleShowsTheTimeThatTheBoardHas(String machine) throws InterruptedException, ExecutionException {
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        assertThat(said("t-portrait", "zh-CN", "idle")).contains("20:58", "2026年9月30日星期三").doesNotContain("时间不对");
    }

    /// No figures of a clock and no date: idle is who is at home here, and the band says what is wrong.
    @ParameterizedTest
    @CsvSource({
        "t-portrait,  zh-CN, clock-wrong-idle, 时间不对, 家门口", "t-portrait,  zh-CN, clock-wrong-home, 时间不对, 家门口",
        "t-landscape, zh-CN, clock-wrong-idle, 时间不对, 家门口", "t-portrait,  en, clock-wrong-home, Clock off, Doorstep",
        "t-landscape, en, clock-wrong-home, Clock off, Doorstep"})
    void aClockThatCannotBeRightIsNamedAndNotShown(String terminal, String language, String screen, String wrong, String name)
            throws InterruptedException, ExecutionException {
        assertThat(said(terminal, language, screen)).contains(wrong, name).noneMatch(text -> text.matches(".*\\d\\d:\\d\\d.*") || text.contains("1970") || text.contains("2026"));
    }

    private static List<String> slip(Now now, String language) {
        Bundle bundle = Gallery.bundle("t-portrait");
        Receipt slip = new Slips(bundle)
                .slip(new PrintSlip(LangText.zh("查社保"), List.of(new PrintSlip.Issued(PAPER, true)), new Language(language)), now);
        return slip.parts().stream().flatMap(part -> part instanceof Receipt.Line line ? Stream.of(line.text().reveal()) : Stream.empty()).toList();
    }

    @ParameterizedTest
    @CsvSource({"UTC, zh-CN, 时间：2026年12月1日 04:00", "America/New_York, zh-CN, 时间：2026年12月1日 04:00", "Asia/Shangai, zh-CN, 时间：2026年12月1日 04:00"})
    void theSlipSaysTheTimeThatTheTerminalKnows(String machine, String language, String line) {
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        assertThat(slip(new Now.Known(FOUR), language)).contains(line);
    }

    @Test
    void aSlipWithoutATimeSaysAllTheRest() {
        List<String> dated = slip(new Now.Known(FOUR), "zh-CN");
        for (Now.Why why : Now.Why.values()) {
            assertThat(slip(new Now.Doubted(why), "zh-CN")).isEqualTo(dated.stream().filter(line -> !line.contains("2026")).toList()).hasSize(dated.size() - 1);
        }
    }
}
