package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.doorstep.config.Bundle;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Step;
import org.doorstep.core.question.VisitId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What cannot be printed is said where it is chosen, and unsaid by the next board; what a person is called is shown when it is asked for.
class DoorTest {
    private static final Bundle BUNDLE = Gallery.bundle("t-portrait");

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Toolkit.up();
    }

    private static Map<String, Step> screens() {
        return Gallery.of(BUNDLE, Manner.USUAL);
    }

    /// The words of a screen, and the ids of what can be touched.
    private record Seen(List<String> words, List<String> keys) {}

    private static Seen seen(Glass glass, Step step, Board board) {
        glass.show(step, board);
        List<String> words = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        Parent root = glass.root();
        Toolkit.all(root).filter(Label.class::isInstance).forEach(label -> words.add(((Label) label).getText()));
        Toolkit.all(root).filter(node -> node.getStyleClass().contains("touch")).forEach(node -> keys.add(node.getId()));
        return new Seen(words, keys);
    }

    /// @param boards the kinds of board, shown one after another on one glass
    private static List<Seen> seen(String screen, String... boards) throws InterruptedException, ExecutionException {
        return CompletableFuture.supplyAsync(() -> {
            Glass glass = new Glass(_ -> { }, () -> new VisitId("v"), BUNDLE);
            var _ = new Scene(glass.root(), 1080, 1920);
            Step step = screens().get(screen);
            assertThat(step).as("a screen called %s", screen).isNotNull();
            return List.of(boards).stream().map(board -> seen(glass, step, Gallery.board(BUNDLE, board))).toList();
        }, Platform::runLater).get();
    }

    @ParameterizedTest(name = "{0} on a board that is {1}: {2}")
    @CsvSource(nullValues = "-", value = {
        "home-0-None, dead, 暂不能打, -",
        "home-0-None, unfitted, 本机不打, -",
        "home-0-None, dead, '现在只能看，不能打印', -",
        "choosing-PRINT, dead, '打印机停了，暂不能办', -",
        "choosing-PRINT, unfitted, 本机不能打印, -",
        "guide-both, dead, 打印机现在不能用：可以看，不能打印。, -",
        "guide-both, unfitted, 这台机器不打印：可以看，不能打印。, -",
        "record-long-false-0, dead, 打印机现在不能用, print",
        "record-long-false-0, unfitted, -, print",
        "certificates, dead, 打印机现在不能用。请稍等，或呼叫帮助。, start",
        "paper-preview, dead, 打印机现在不能用。请稍等，或呼叫帮助。, start"})
    void isSaidAndUnsaid(String screen, String board, String words, String key) throws InterruptedException, ExecutionException {
        List<Seen> seen = seen(screen, "well", board, "well");
        for (Seen well : List.of(seen.getFirst(), seen.getLast())) {
            assertThat(well.words()).doesNotContain(words == null ? "打印机现在不能用" : words);
            assertThat(key == null || well.keys().contains(key)).isTrue();
        }
        assertThat(words == null || seen.get(1).words().contains(words)).as("%s", seen.get(1).words()).isTrue();
        assertThat(key != null && seen.get(1).keys().contains(key)).as("a key that leads nowhere").isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Printed, 凭条也打好了，上面有编号和查验码。", "NotPrinted, 凭条没有打出来，请记下上面的编号。",
        "Uncertain, 不能确定凭条有没有打出来，请记下上面的编号。"})
    void whatBecameOfTheSlip(String end, String words) throws InterruptedException, ExecutionException {
        assertThat(seen("paper-ended-Printed-" + end, "well").getFirst().words()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "record-foreigner-false, T**, 3799 ************ 17", "record-foreigner-true, 'TESTER, ANNA MARIA', 379999195803120017",
        "record-short, 古**, 3799 ************ 17", "record-long-true-0, 古丽巴哈尔·阿布都热依木江木提, 379999195803120017"})
    void whoItIs(String screen, String name, String number) throws InterruptedException, ExecutionException {
        assertThat(seen(screen, "well").getFirst().words()).contains(name, number);
    }

    /// A record that the bundle has no words for is never an empty headline, even if core let it pass.
    @ParameterizedTest
    @CsvSource("record-strange")
    void nonsenseIsSaidInWords(String screen) throws InterruptedException, ExecutionException {
        assertThat(seen(screen, "well").getFirst().words()).contains("没有取到记录", "对方的回答看不懂，没有显示。请呼叫帮助。");
    }
}
