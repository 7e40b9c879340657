package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.doorstep.config.Bundle;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.TerminalSettings;
import org.doorstep.config.Verb;
import org.doorstep.core.catalogue.Choosing;
import org.doorstep.core.catalogue.OutOfService;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Shelf;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.question.VisitId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What residents read of a department that is down: on its tiles and on its screen, with the time where it is known, and of no other.
class DepartmentsDownTest {
    private static final String RECORD = "372014001000";
    private static final String LOSS = "372009002000";
    /// Half an hour after the gallery's evening, and the next day.
    private static final Optional<Instant> TODAY = Optional.of(Instant.parse("2026-09-30T13:30:00Z"));
    private static final Optional<Instant> TOMORROW = Optional.of(Instant.parse("2026-10-01T06:00:00Z"));

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Toolkit.up();
    }

    /// @param at what is looked for once the screen stands
    private static <T> T shown(Bundle bundle, Step step, BoardReport.HealthArrived health, Function<Scene, T> at)
            throws InterruptedException, ExecutionException {
        return CompletableFuture.supplyAsync(() -> {
            Board usual = Gallery.board(bundle);
            Board board = usual.with(health.changed(usual.facts()));
            Glass glass = new Glass(_ -> { }, () -> new VisitId("v"), bundle);
            boolean portrait = bundle.terminal().frame() == TerminalSettings.Frame.PORTRAIT;
            Scene scene = new Scene(glass.root(), portrait ? 1080 : 1920, portrait ? 1920 : 1080);
            glass.show(step, board);
            return at.apply(scene);
        }, Platform::runLater).get();
    }

    private static Visit visit(Manner manner) {
        return Visit.begin(new VisitId("v"), manner);
    }

    private static List<String> words(Node node) {
        return Toolkit.all(node).filter(Label.class::isInstance).map(label -> ((Label) label).getText()).toList();
    }

    static BoardReport.HealthArrived only(String department, Optional<Instant> back) {
        return new BoardReport.HealthArrived(Map.of(department, back), Set.of());
    }

    static BoardReport.HealthArrived resting(String department, Optional<Instant> back) {
        return new BoardReport.HealthArrived(Map.of(department, back), Set.of(department));
    }

    static List<Arguments> tiles() {
        return List.of(
                Arguments.of(only("social-insurance", TODAY), RECORD, "系统维护，约 21:30 恢复"),
                Arguments.of(only("social-insurance", TOMORROW), RECORD, "系统维护，约 2026年10月1日 14:00 恢复"),
                Arguments.of(only("social-insurance", Optional.empty()), RECORD, "系统维护，暂不能办"),
                Arguments.of(only("social-insurance", Optional.of(Instant.parse("2026-09-30T12:58:00Z"))), RECORD, "系统维护，暂不能办"),
                Arguments.of(only("social-insurance", TODAY), LOSS, ""), Arguments.of(only("public-security", TODAY), RECORD, ""),
                Arguments.of(only("public-security", TODAY), LOSS, "系统维护，约 21:30 恢复"),
                        Arguments.of(new BoardReport.HealthArrived(Map.of(), Set.of()), RECORD, ""),
                Arguments.of(resting("social-insurance", TODAY), RECORD, "系统休息，21:30 开始办"),
                Arguments.of(resting("social-insurance", Optional.empty()), RECORD, "这个时段系统不办理"));
    }

    /// Its tiles stand back and say why and when; those of another department are as they were.
    @ParameterizedTest
    @MethodSource
    void tiles(BoardReport.HealthArrived down, String item, String note) throws InterruptedException, ExecutionException {
        Step door = new Choosing(visit(Manner.USUAL), Shelf.Door.of(Verb.CHECK), 0);
        Node tile = shown(Gallery.bundle("t-portrait"), door, down, scene -> scene.lookup("#item-" + item));
        assertThat(Toolkit.all(tile).anyMatch(node -> node.getStyleClass().contains("unavailable"))).isEqualTo(!note.isEmpty());
        assertThat(words(tile)).filteredOn(text -> text.contains("系统")).isEqualTo(note.isEmpty() ? List.of() : List.of(note));
    }

    static List<Arguments> pages() {
        return List.of(
                Arguments.of(OutOfService.Cause.DEPARTMENT_DOWN, TODAY, "办这件事的系统没有回应，约 21:30 恢复。其他事项照常。"),
                Arguments.of(OutOfService.Cause.DEPARTMENT_DOWN, Optional.empty(), "办这件事的系统没有回应，其他事项照常。请过一会儿再试。"),
                Arguments.of(OutOfService.Cause.DEPARTMENT_CLOSED, TODAY, "办这件事的系统这个时段不开放，21:30 开始。其他事项照常。"),
                Arguments.of(OutOfService.Cause.DEPARTMENT_CLOSED, Optional.empty(), "办这件事的系统这个时段不开放，其他事项照常。请白天再来。"),
                Arguments.of(OutOfService.Cause.PRINTER, TODAY, "打印机暂时不能用，还什么也没有开。查询照常，打印机好了这里会显示。"));
    }

    @ParameterizedTest
    @MethodSource
    void pages(OutOfService.Cause cause, Optional<Instant> back, String under) throws InterruptedException, ExecutionException {
        Bundle bundle = Gallery.bundle("t-portrait");
        OutOfService out = new OutOfService(visit(Manner.USUAL), item(bundle), cause);
        List<String> words = shown(bundle, out, only("social-insurance", back), scene -> words(scene.getRoot()));
        assertThat(words).contains(under);
    }

    private static ServiceItem item(Bundle bundle) {
        return bundle.catalogue().items().stream().filter(item -> item.code().value().equals(RECORD)).findFirst().orElseThrow();
    }

    /// Every department is down until another day, the longest that is said.
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "t-portrait,zh-CN,USUAL", "t-portrait,zh-CN,LARGEST", "t-portrait,en,USUAL", "t-portrait,en,SIMPLE", "t-portrait,en,LARGEST",
        "t-portrait,ja,LARGEST", "t-portrait,ko,LARGEST", "t-landscape,zh-CN,LARGEST", "t-landscape,en,USUAL", "t-landscape,en,SIMPLE",
        "t-landscape,en,LARGEST", "t-landscape,ja,USUAL", "t-landscape,ja,SIMPLE", "t-landscape,ko,LARGEST"})
    void whatIsSaidFits(String terminal, String language, Manner.Size size) throws InterruptedException, ExecutionException {
        Bundle bundle = Gallery.bundle(terminal);
        Manner manner = new Manner(new Language(language), size, Manner.Contrast.NONE);
        Map<String, Optional<Instant>> away = bundle.catalogue().items().stream().map(item -> item.department().id()).distinct()
                .collect(Collectors.toMap(id -> id, _ -> TOMORROW));
        List<String> faults = new ArrayList<>();
        for (BoardReport.HealthArrived all : List.of(new BoardReport.HealthArrived(away, Set.of()),
                new BoardReport.HealthArrived(away, away.keySet()))) {
            OutOfService.Cause cause = all.closed().isEmpty() ? OutOfService.Cause.DEPARTMENT_DOWN : OutOfService.Cause.DEPARTMENT_CLOSED;
            for (Step step : List.of(new Home(visit(manner)), new Choosing(visit(manner), Shelf.Door.of(Verb.CHECK), 0),
                    new Choosing(visit(manner), Shelf.Door.of(Verb.PRINT), 0), new OutOfService(visit(manner), item(bundle), cause))) {
                faults.addAll(shown(bundle, step, all, scene -> FitTest.look(scene, step)));
            }
        }
        assertThat(faults).isEmpty();
    }

    /// There is something to measure.
    @Test
    void theHomeSaysIt() throws InterruptedException, ExecutionException {
        List<String> words = shown(Gallery.bundle("t-portrait"), new Home(visit(Manner.USUAL)), only("social-insurance", TOMORROW),
                scene -> words(scene.getRoot()));
        assertThat(words).contains("系统维护，约 2026年10月1日 14:00 恢复");
    }
}
