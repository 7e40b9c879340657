package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.doorstep.config.Bundle;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Step;
import org.doorstep.core.question.VisitId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What residents read of their certificates: how many, how many sheets, which of them, what cannot be had and why, and how each ended.
class PaperWordsTest {
    private static final Bundle BUNDLE = Gallery.bundle("t-portrait");
    private static final Map<String, Step> STEPS = Gallery.of(BUNDLE, Manner.USUAL);

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Toolkit.up();
    }

    private static <T> T shown(String screen, Function<Scene, T> at) throws InterruptedException, ExecutionException {
        return CompletableFuture.supplyAsync(() -> {
            Glass glass = new Glass(_ -> { }, () -> new VisitId("v"), BUNDLE);
            Scene scene = new Scene(glass.root(), 1080, 1920);
            glass.show(Objects.requireNonNull(STEPS.get(screen)), Gallery.board(BUNDLE, screen));
            return at.apply(scene);
        }, Platform::runLater).get();
    }

    /// From the top to the bottom.
    private static List<String> words(String screen) throws InterruptedException, ExecutionException {
        return shown(screen, scene -> Toolkit.all(scene.getRoot()).filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText()).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            certificates            | 社会保险缴费证明 / 共 2 张。已经替您选好常用的，也可以改。 / 几份一起打
            certificates-again      | 参保证明 / 以前打过 3 份，还可以再打 7 份。新的一份会写上“补打”。
            certificates-again-on   | 给谁用 / 交到哪里 / 市南区教育和体育局
            certificates-several    | 3 份证明，共 6 张 / 只打一份
            certificates-several-on | 3 份证明，共 6 张 / 哪一段时间：社会保险缴费证明
            certificates-several    | 现在不能开 · 不动产登记信息查询证明 · 系统维护，约 2026年11月24日 14:00 恢复
            certificates-several    | 现在不能开 · 生育登记证明 · 没有可以证明的内容
            certificates-several    | 现在不能开 · 个人所得税纳税记录 · 系统夜间不办理，2026年11月24日 14:00 开始
            certificates-several    | 现在不能开 · 户籍证明 · 已经打到次数上限
            certificates-none-now   | 没有可以开的证明 / 户籍证明 · 已经打到次数上限
            few-sheets-certificates | 2 份证明，共 4 张 / 要 4 张纸，打印机里只有 3 张。请少选几份，或呼叫帮助。
            basket-ISSUING          | 3 份里已经好了 2 份 / 正在开具证明
            paper-ISSUING           | 社保缴费记录 / 正在开具证明
            basket-PRINTING         | 第 2 份，共 2 份 · 社会保险缴费证明 / 正在打印第 2 张，共 3 张
            paper-PRINTING          | 社保缴费记录 / 正在打印第 2 张，共 3 张
            basket-preview          | 请看一看，共 5 张 / 第 2 份，共 2 份 · 参保证明 / 证明编号 QD-SB-2026-00000123451 · 补打 / 第 2 页，共 2 页
            basket-preview          | 没有开出来：不动产登记信息查询结果证明（含共有人及他项权利情况）
            paper-preview           | 请看一看，共 3 张 / 社会保险缴费证明 / 证明编号 QD-SB-2026-00000123450
            basket-ended-all        | 打好了，请取走 15 张 / 打好了，3 张 / 非常满意
            basket-ended-all-no-slip | 打好了，请取走 15 张 / QD-SB-2026-00000123450 / 凭条没有打出来，请记下上面的编号。
            basket-ended-some       | 5 份里打好了 2 份 / 没有开出来，没有打 / QD-SB-2026-00000123452 / 不能确定凭条有没有打出来，请记下上面的编号。
            basket-ended-none       | 2 份都没有打出来 / 没有打，已经作废 / 没有开出来，没有打
            basket-not-ready-NoPrinter | 没有开出来 / 打印机现在不能用。请过一会儿再试，或到别的网点打印。
            basket-not-ready-NotProven | 没有开出来 / 什么也没有打印。
            """)
    void whatIsRead(String screen, String words) throws InterruptedException, ExecutionException {
        assertThat(words(screen)).containsAll(Arrays.asList(words.split(" / ")));
    }

    /// What did not come out stands over what did.
    @Test
    void whatIsNotOutStandsFirst() throws InterruptedException, ExecutionException {
        List<String> said = new ArrayList<>(words("basket-ended-some"));
        said.retainAll(List.of("打好了，3 张", "不能确定有没有打完，请看看出纸口", "没有打，已经作废", "没有开出来，没有打"));
        assertThat(said).containsExactly("不能确定有没有打完，请看看出纸口", "没有打，已经作废", "没有开出来，没有打", "打好了，3 张", "打好了，3 张");
    }

    /// Where the sheets do not suffice there is nothing to touch that would begin; where no slip says the numbers, nobody is asked how it
    /// was.
    @ParameterizedTest
    @CsvSource({"certificates, start, true", "few-sheets-certificates, start, false", "basket-ended-all, rating-GOOD, true",
        "basket-ended-all-no-slip, rating-GOOD, false", "basket-ended-some, rating-GOOD, false",
                "basket-not-ready-NoPrinter, try-again, true",
        "basket-not-ready-NotProven, try-again, false"})
    void whatCanBeTouched(String screen, String target, boolean there) throws InterruptedException, ExecutionException {
        boolean found = shown(screen, scene -> scene.lookup("#" + target) != null);
        assertThat(found).isEqualTo(there);
    }
}
