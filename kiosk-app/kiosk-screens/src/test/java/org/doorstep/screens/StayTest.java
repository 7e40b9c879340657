package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.doorstep.config.Bundle;
import org.doorstep.config.TerminalSettings;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Languages;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Overlay;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.StillThere;
import org.doorstep.core.journey.VisitStep;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.service.CardPlace;
import org.doorstep.core.service.DeviceState;
import org.doorstep.core.service.Facts;
import org.doorstep.core.service.Line;
import org.doorstep.core.service.Now;
import org.doorstep.device.DeviceClass;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What shows the same stays on the screen; what does not is drawn, whatever was there before.
class StayTest {
    private static final List<String> PLACES = List.of("top-band", "wall", "floor", "bottom-band", "sheet");

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Toolkit.up();
    }

    /// A glass in a window's place, used on the JavaFX thread.
    private static final class Stood {
        private final Glass glass;
        private final Scene scene;

        Stood(Bundle bundle) {
            glass = new Glass(_ -> { }, () -> new VisitId("v"), bundle);
            boolean portrait = bundle.terminal().frame() == TerminalSettings.Frame.PORTRAIT;
            scene = new Scene(glass.root(), portrait ? 1080 : 1920, portrait ? 1920 : 1080);
        }

        Stood show(Step step, Board board) {
            glass.show(step, board);
            return this;
        }

        /// What fills each of the places; nothing where there is no such place.
        SequencedMap<String, Optional<Node>> places() {
            SequencedMap<String, Optional<Node>> places = new LinkedHashMap<>();
            PLACES.forEach(name -> places.put(name, Optional.ofNullable(scene.lookup("." + name))
                    .map(node -> node.getStyleClass().contains("wall") || node.getStyleClass().contains("floor")
                            ? ((Parent) node).getChildrenUnmodifiable().getFirst() : node)));
            return places;
        }

        /// Every node that is seen: what it is, says, and where it stands.
        String seen() {
            return Toolkit.all(scene.getRoot()).filter(Node::isVisible).map(StayTest::described).collect(Collectors.joining("\n"));
        }
    }

    private static String described(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        String words = node instanceof Label label ? label.getText() : node instanceof Text text ? text.getText() : "";
        return "%s %s %s %s %s %.0f %.0f %.0f %.0f".formatted(
                node.getClass().getSimpleName(), node.getId(), new TreeSet<>(node.getStyleClass()), node.getOpacity(), words,
                bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    private static <T> T onGlass(Supplier<T> work) throws InterruptedException, ExecutionException {
        return CompletableFuture.supplyAsync(work, Platform::runLater).get();
    }

    private static Board later(Board board) {
        return board.with(board.facts().with(new Now.Known(board.facts().now().time().orElseThrow().plusMinutes(1))));
    }

    private static Board lineDown(Board board) {
        return board.with(board.facts().with(board.facts().district().with(Line.DOWN)));
    }

    /// @param becomes what happens: `minute`, `line`, `language`, `asked` or `languages`, or another screen
    /// @param drawn   the places that are drawn anew
    @ParameterizedTest(name = "{0}, then {1}: drawn anew are {2}")
    @CsvSource(textBlock = """
            record-long-false-0, minute,              top-band
            record-long-false-0, line,                top-band wall floor
            record-long-false-0, printer,             wall floor
            record-long-false-0, record-long-false-0, ''
            record-long-false-0, language,            top-band wall floor bottom-band
            record-long-false-0, asked,               sheet
            record-long-false-0, languages,           sheet
            record-long-false-0, home-0-None,         wall floor bottom-band
            home-0-None,         minute,              top-band
            idle,                minute,              top-band wall floor
            idle,                card,                wall floor
            still-there,         minute,              top-band
            still-there,         languages,           sheet
            idle,                home-0-None,         wall floor bottom-band
            """)
    void whatShowsTheSameStays(String screen, String becomes, String drawn) throws InterruptedException, ExecutionException {
        Bundle bundle = Gallery.bundle("t-portrait");
        Map<String, Step> screens = Gallery.of(bundle, Manner.USUAL);
        Step first = Objects.requireNonNull(screens.get(screen), screen);
        Board board = Gallery.board(bundle);
        Step then = switch (becomes) {
            case "minute", "line", "printer", "card" -> first;
            case "language" -> Objects.requireNonNull(
                    Gallery.of(bundle, Manner.USUAL.in(bundle.district().languages().getLast())).get(screen));
            case "asked" -> new StillThere((VisitStep) first);
            case "languages" -> new Languages(first instanceof Overlay overlay ? overlay.under() : (VisitStep) first);
            default -> Objects.requireNonNull(screens.get(becomes), becomes);
        };
        Facts facts = board.facts();
        Board thereafter = switch (becomes) {
            case "minute" -> later(board);
            case "line" -> lineDown(board);
            case "printer" -> board.with(facts.with(DeviceClass.CERTIFICATE_PRINTER, DeviceState.NOT_FITTED));
            case "card" -> board.with(facts.with(CardPlace.MUST_BE_LIFTED));
            default -> board;
        };
        assertThat(onGlass(() -> {
            Stood stood = new Stood(bundle).show(first, board);
            SequencedMap<String, Optional<Node>> before = stood.places();
            SequencedMap<String, Optional<Node>> after = stood.show(then, thereafter).places();
            return PLACES.stream().filter(place -> !Objects.equals(before.get(place), after.get(place))).toList();
        })).isEqualTo(Arrays.stream(drawn.split(" ", -1)).filter(place -> !place.isEmpty()).toList());
    }

    /// Each screen of the gallery after the one before it, a minute later, and with the line down, beside a glass that was blank before.
    @Test
    void nothingOfWhatWasThereBeforeIsSeen() throws InterruptedException, ExecutionException {
        Bundle bundle = Gallery.bundle("t-portrait");
        Map<String, Step> screens = Gallery.of(bundle, Manner.USUAL);
        List<String> stale = new ArrayList<>();
        onGlass(() -> {
            Stood stood = new Stood(bundle);
            Stood fresh = new Stood(bundle);
            screens.forEach((name, step) -> {
                Board board = Gallery.board(bundle, name);
                boolean timed = board.facts().now().time().isPresent();
                List<Board> boards = timed ? List.of(board, later(board), lineDown(board)) : List.of(board);
                for (Board each : boards) {
                    fresh.glass.blank();
                    if (!stood.show(step, each).seen().equals(fresh.show(step, each).seen())) {
                        stale.add(name + " " + boards.indexOf(each));
                    }
                }
            });
            return screens.size();
        });
        assertThat(stale).isEmpty();
    }

    /// Home has a higher wall than all other steps; the one that comes after it has its own again.
    @Test
    void theWallIsAsHighAsItsStep() throws InterruptedException, ExecutionException {
        Bundle bundle = Gallery.bundle("t-portrait");
        Map<String, Step> screens = Gallery.of(bundle, Manner.USUAL);
        assertThat(onGlass(() -> {
            Stood stood = new Stood(bundle);
            return Stream.of("home-0-None", "record-long-false-0", "still-there", "idle").map(name -> {
                stood.show(Objects.requireNonNull(screens.get(name)), Gallery.board(bundle));
                return stood.scene.lookup(".wall").getStyleClass().contains("wall-home");
            }).toList();
        })).as("home, a record, a question before home, idle").containsExactly(true, false, true, false);
    }

    @Test
    void afterABlankEverythingIsDrawn() throws InterruptedException, ExecutionException {
        Bundle bundle = Gallery.bundle("t-portrait");
        Step step = Objects.requireNonNull(Gallery.of(bundle, Manner.USUAL).get("record-long-false-0"));
        Board board = Gallery.board(bundle);
        assertThat(onGlass(() -> {
            Stood stood = new Stood(bundle).show(step, board);
            List<Node> stoodThere = stood.places().values().stream().flatMap(Optional::stream).toList();
            stood.glass.blank();
            boolean empty = Toolkit.all(stood.scene.getRoot()).noneMatch(Label.class::isInstance)
                    && stoodThere.stream().allMatch(node -> node.getParent() == null);
            return empty && stood.show(step, board).seen().equals(new Stood(bundle).show(step, board).seen());
        })).isTrue();
    }
}
