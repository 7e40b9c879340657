package org.doorstep.screens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.doorstep.config.Bundle;
import org.doorstep.config.TerminalSettings;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Farewell;
import org.doorstep.core.journey.Help;
import org.doorstep.core.journey.Idle;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Languages;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Overlay;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.StillThere;
import org.doorstep.core.journey.VisitStep;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.search.Finder;
import org.doorstep.core.service.CardPlace;
import org.doorstep.core.service.DeviceState;
import org.doorstep.core.service.DistrictToday;
import org.doorstep.core.service.Facts;
import org.doorstep.core.service.Line;
import org.doorstep.core.service.Now;
import org.doorstep.device.DeviceClass;
import org.jspecify.annotations.Nullable;

/// The whole screen: draws the latest step, emits intents, decides nothing. Lives on the JavaFX thread.
public final class Glass {
    private static final PseudoClass ON_BLACK = PseudoClass.getPseudoClass("on-black");
    private static final PseudoClass ON_WHITE = PseudoClass.getPseudoClass("on-white");
    private static final double DOORSTEP = 16;

    /// A step on a board: where both are the same, nothing is drawn anew.
    private record Scene(Step step, Board board) {}

    /// What the upper band shows.
    private record UpperBand(Manner manner, Now now, Line line) {}

    /// What a page or a sheet shows: the step, and what is true now but for the time, which only the idle page shows.
    private record Drawn(
            Step step, Bundle bundle, DistrictToday district, Map<DeviceClass, DeviceState> devices, CardPlace card,
            Optional<Finder> finder, Optional<Now> now) {
        static Drawn of(Step step, Board board) {
            Facts facts = board.facts();
            return new Drawn(step, board.bundle(), facts.district(), facts.devices(), facts.card(), facts.finder(),
                    Optional.of(facts.now()).filter(_ -> step instanceof Idle));
        }
    }

    private static final Duration LONGEST_TOUCH = Duration.ofSeconds(2);

    private final Consumer<Intent> intents;
    private final Supplier<VisitId> fresh;
    private final boolean portrait;
    private final BorderPane page = new BorderPane();
    private final Pane above = new VBox();
    private final Pane aside = new HBox();
    private final StackPane upper = new StackPane();
    private final StackPane lower = new StackPane();
    private final StackPane wall = new StackPane();
    private final StackPane floor = new StackPane();
    private final Region doorstep = new Region();
    private final VBox below = new VBox();
    private final StackPane keyboard = new StackPane();
    private final StackPane frame = new StackPane();
    private final Pane root = new Pane(frame);
    private final Kept topBand = new Kept();
    private final Kept sides = new Kept();
    private final Kept keys = new Kept();
    private final Kept bottomBand = new Kept();
    private final Kept sheet = new Kept();
    private @Nullable Scene seen;
    private long askedAt;
    private long downSince;
    /// What came while a finger was down.
    private @Nullable Scene waiting;

    public Glass(Consumer<Intent> intents, Supplier<VisitId> fresh, Bundle bundle) {
        Fonts.load();
        this.intents = intents;
        this.fresh = fresh;
        this.portrait = bundle.terminal().frame() == TerminalSettings.Frame.PORTRAIT;
        frame.getStyleClass().add("frame");
        frame.setId("frame");
        place(bundle.terminal().frame());
        root.getStylesheets().add(Objects.requireNonNull(Glass.class.getResource("theme.css")).toExternalForm());
        StringBuilder colours = new StringBuilder();
        bundle.theme().colours().forEach((token, colour) -> colours.append('-').append(token).append(':').append(colour).append(';'));
        root.setStyle(colours.toString());
        build();
        watchFinger();
    }

    /// What stands as long as the glass does.
    private void build() {
        wall.getStyleClass().add("wall");
        floor.getStyleClass().add("floor");
        floor.setMinSize(0, 0);
        VBox.setVgrow(floor, Priority.ALWAYS);
        doorstep.getStyleClass().add("doorstep");
        doorstep.setMinSize(DOORSTEP, DOORSTEP);
        keyboard.getStyleClass().add("keyboard-place");
        below.getChildren().setAll(floor, keyboard);
        VBox.setVgrow(below, Priority.ALWAYS);
        HBox.setHgrow(below, Priority.ALWAYS);
        above.setMinHeight(0);
        aside.setMinHeight(0);
        aside.getStyleClass().add("aside");
        page.setTop(upper);
        page.setBottom(lower);
        page.setMinHeight(0);
    }

    /// The wall above the floor, or beside it.
    private void stand(boolean across) {
        Pane middle = across ? above : aside;
        if (!middle.equals(page.getCenter())) {
            wall.setMinHeight(across ? Region.USE_PREF_SIZE : Region.USE_COMPUTED_SIZE);
            middle.getChildren().setAll(wall, doorstep, below);
            page.setCenter(middle);
        }
    }

    /// On the JavaFX thread, before the first glass: the type is loaded.
    public static void warm() {
        Fonts.load();
    }

    /// As large as it goes, by a transform: text and lines are drawn for the size at which they are seen.
    private void place(TerminalSettings.Frame shape) {
        frame.setPrefSize(Placing.width(shape), Placing.height(shape));
        frame.setMinSize(Placing.width(shape), Placing.height(shape));
        frame.setMaxSize(Placing.width(shape), Placing.height(shape));
        ObjectBinding<Placing> placing = Bindings.createObjectBinding(
                () -> Placing.of(shape, root.getWidth(), root.getHeight()), root.widthProperty(), root.heightProperty());
        Translate to = new Translate();
        Scale scale = new Scale();
        to.xProperty().bind(placing.map(Placing::left));
        to.yProperty().bind(placing.map(Placing::top));
        scale.xProperty().bind(placing.map(Placing::scale));
        scale.yProperty().bind(placing.map(Placing::scale));
        frame.getTransforms().addAll(to, scale);
        root.getStyleClass().add("glass");
    }

    /// While a finger is down nothing is drawn anew: a node that is gone from under it would never hear of its release, and the touch be
    /// lost.
    private void watchFinger() {
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> downSince = System.nanoTime());
        root.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> {
            downSince = 0;
            // After the release has done what it does.
            Platform.runLater(() -> {
                Scene next = waiting;
                if (next != null) {
                    show(next.step(), next.board());
                }
            });
        });
    }

    /// Not for ever: a finger that was taken off the edge of the glass is never heard of again.
    private boolean fingerDown() {
        return downSince != 0 && System.nanoTime() - downSince < LONGEST_TOUCH.toNanos();
    }

    public Parent root() {
        return root;
    }

    /// Idempotent: the same step on the same board draws nothing.
    public void show(Step step, Board board) {
        Scene now = new Scene(step, board);
        waiting = null;
        if (now.equals(seen)) {
            return;
        }
        if (fingerDown()) {
            waiting = now;
            return;
        }
        if (step instanceof StillThere && (seen == null || !(seen.step() instanceof StillThere))) {
            askedAt = System.nanoTime();
        }
        seen = now;
        Look look = new Look(board, Words.in(step.manner().language(), board.bundle()), step.manner(), portrait, intents, fresh);
        frame.getStyleClass().setAll(styles(step.manner()));
        root.pseudoClassStateChanged(ON_BLACK, step.manner().contrast() == Manner.Contrast.ON_BLACK);
        root.pseudoClassStateChanged(ON_WHITE, step.manner().contrast() == Manner.Contrast.ON_WHITE);
        draw(step, look);
        // At once, not in the next pulse: a finger that comes in between must find every place where it stands.
        root.applyCss();
        root.layout();
    }

    private List<String> styles(Manner manner) {
        List<String> styles = new ArrayList<>(List.of("frame", portrait ? "portrait" : "landscape"));
        switch (manner.size()) {
            case USUAL -> styles.add("usual");
            case SIMPLE -> styles.addAll(List.of("large", "simple"));
            case LARGEST -> styles.addAll(List.of("large", "largest"));
        }
        switch (manner.contrast()) {
            case NONE -> styles.add("plain");
            case ON_BLACK -> styles.addAll(List.of("contrast", "on-black"));
            case ON_WHITE -> styles.addAll(List.of("contrast", "on-white"));
        }
        return styles;
    }

    private void draw(Step step, Look look) {
        Board board = look.board();
        UpperBand band = new UpperBand(step.manner(), board.facts().now(), board.facts().district().line());
        topBand.show(band, () -> upper.getChildren().setAll(Bands.top(look)));
        Bands.Places places = Bands.Places.at(step);
        bottomBand.show(List.of(step.manner(), places), () -> lower.getChildren().setAll(Bands.bottom(look, places)));
        Step standing = step instanceof Overlay overlay ? overlay.under() : step;
        sides.show(Drawn.of(standing, board), () -> furnish(page(standing, look), look));
        if (step instanceof Overlay overlay) {
            sheet.show(Drawn.of(overlay, board), () -> {
                Region veil = new Region();
                veil.getStyleClass().add(step instanceof StillThere ? "veil-dark" : "veil");
                frame.getChildren().setAll(page, veil, sheet(overlay, look));
            });
        } else {
            sheet.show(Optional.empty(), () -> frame.getChildren().setAll(page));
        }
    }

    /// The wall first: what it leaves is the floor's room.
    private void furnish(Page drawn, Look look) {
        frame.getChildren().setAll(page);
        sheet.forget();
        keys.show(List.of(look.manner(), drawn.keys()), () -> {
            keyboard.getChildren().setAll(drawn.keys().stream().map(layout -> Keyboard.draw(layout, look)).toList());
            keyboard.setVisible(drawn.keys().isPresent());
            keyboard.setManaged(drawn.keys().isPresent());
        });
        wall.getChildren().setAll(drawn.wall());
        wall.getStyleClass().setAll("wall", drawn.stands().style());
        stand(portrait || drawn.stands() == Page.Wall.HOME);
        floor.getChildren().clear();
        root.applyCss();
        root.layout();
        double width = floor.getWidth() - floor.getInsets().getLeft() - floor.getInsets().getRight();
        double height = floor.getHeight() - floor.getInsets().getTop() - floor.getInsets().getBottom();
        floor.getChildren().setAll(drawn.floor().apply(new Room(width, height, part -> measured(part, () -> part.prefHeight(width)),
                part -> measured(part, () -> part.prefWidth(-1)))));
    }

    /// How large a part would be here: its styles come from where it stands.
    private double measured(Region part, DoubleSupplier size) {
        if (part.getParent() != null) {
            throw new IllegalStateException("a part is measured before it is put in its place, not after");
        }
        floor.getChildren().add(part);
        part.applyCss();
        double measured = size.getAsDouble();
        floor.getChildren().remove(part);
        return Math.ceil(measured);
    }

    /// Nothing is to be seen, and the next step is drawn whatever was drawn before.
    public void blank() {
        frame.getChildren().clear();
        Stream.of(upper, wall, floor, keyboard, lower).forEach(place -> place.getChildren().clear());
        Stream.of(topBand, sides, keys, bottomBand, sheet).forEach(Kept::forget);
        seen = null;
        waiting = null;
    }

    private static Page page(Step standing, Look look) {
        return switch (standing) {
            case Idle _ -> IdleView.draw(look);
            case VisitStep at -> Views.draw(at, look);
            case Farewell farewell -> Sheets.farewell(farewell, look);
            case Overlay _ -> throw new IllegalArgumentException("an overlay stands before a page and is none");
        };
    }

    private Region sheet(Overlay overlay, Look look) {
        return switch (overlay) {
            case StillThere _ -> Sheets.stillThere(look, Duration.ofNanos(System.nanoTime() - askedAt));
            case Help help -> Sheets.help(help, look);
            case Languages languages -> Sheets.languages(languages, look);
        };
    }
}
