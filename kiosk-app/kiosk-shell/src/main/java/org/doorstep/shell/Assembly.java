package org.doorstep.shell;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.doorstep.config.Bundle;
import org.doorstep.config.TerminalSettings;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Step;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.core.service.Facts;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.IdCardReader;
import org.doorstep.device.MachineClock;
import org.doorstep.device.driver.Drivers;
import org.doorstep.district.ComparedClock;
import org.doorstep.district.District;
import org.doorstep.district.DistrictClient;
import org.doorstep.district.TerminalIdentity;
import org.doorstep.screens.Glass;
import org.doorstep.screens.Placing;
import org.doorstep.shell.lasting.Lasting;
import org.doorstep.shell.lasting.Mistake;
import org.doorstep.shell.lasting.Mistakes;
import org.doorstep.shell.lasting.Safely;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the terminal together: the window first, then the reader, and the district after the first picture stands.
final class Assembly {
    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);
    private static final Duration HIDING = Duration.ofMillis(300);
    private static final KeyCombination STAFF_EXIT =
            new KeyCodeCombination(KeyCode.Q, KeyCombination.CONTROL_DOWN, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final int COULD_NOT = 2;

    /// What the command line chose.
    record Choices(Optional<URI> district, Map<String, String> channels, Path state, Enrolment enrolment, boolean windowed) {}

    private record Seen(Step step, Board board) {}

    private final Bundle bundle;
    private final Choices choices;
    private final TerminalClock clock;
    private final Closing closing;
    private final AtomicReference<@Nullable Seen> latest = new AtomicReference<>();
    private final List<Companion> companions;
    private final Loop loop;
    private final DownDepartments departments;
    private final Glass glass;
    private final Thread drawing = Thread.currentThread();

    /// On the JavaFX thread.
    private Assembly(Bundle bundle, Choices choices, Closing closing) {
        this.bundle = bundle;
        this.choices = choices;
        this.clock = new TerminalClock(MachineClock.system(), bundle.district().zone());
        this.closing = closing;
        this.companions = ServiceLoader.load(Companion.class).stream().map(ServiceLoader.Provider::get).toList();
        this.loop = new Loop(new Board(bundle, Facts.atStart(clock.now())), this::publish);
        this.departments = new DownDepartments(loop::offer);
        this.glass = new Glass(loop::offer, Ids::visit, bundle);
    }

    /// Returns as soon as the terminal's key is there; the window's thread keeps the process alive.
    ///
    /// @param closing takes down what is opened here, and the process where it cannot be opened
    static void open(Toolkit toolkit, Bundle bundle, Choices choices, Closing closing) throws IOException {
        LOG.info("bundle {} {}, digest {}", bundle.id(), bundle.version(), bundle.digest());
        CompletableFuture<TerminalIdentity> identity = new CompletableFuture<>();
        toolkit.run(() -> {
            if (!Safely.did("start", () -> new Assembly(bundle, choices, closing).window(identity))) {
                System.err.println("The terminal cannot start; what broke off stands at the end of its log.");
                closing.exit(COULD_NOT);
            }
        });
        identity.complete(new TerminalIdentity(bundle.terminal().id(), choices.enrolment().keys()));
    }

    private void window(CompletableFuture<TerminalIdentity> identity) {
        TerminalSettings terminal = bundle.terminal();
        companions.forEach(companion -> companion.prepare((int) Placing.width(terminal.frame()), (int) Placing.height(terminal.frame())));
        String refusal = choices.windowed() ? "" : Surface.refusal(terminal);
        if (refusal.isEmpty()) {
            show(identity);
        } else {
            refuse(refusal);
        }
    }

    private void show(CompletableFuture<TerminalIdentity> identity) {
        TerminalSettings terminal = bundle.terminal();
        Rectangle2D place = Surface.of(terminal, choices.windowed());
        Stage stage = new Stage(choices.windowed() ? StageStyle.DECORATED : StageStyle.UNDECORATED);
        Scene scene = new Scene(glass.root(), place.getWidth(), place.getHeight());
        scene.getAccelerators().put(STAFF_EXIT, () -> closing.exit(0));
        stage.setOnHidden(_ -> closing.exit(0));
        closing.add(Closing.Part.FACE, () -> down(stage));
        stage.setTitle("家门口");
        stage.setScene(scene);
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        loop.publish();
        draw();
        stage.show();
        FirstPicture.then(() -> start(identity));
        Mistakes.takeAll((_, _) -> brokenOff());
        drawing.setUncaughtExceptionHandler(Assembly::met);
        Mistakes.hush();
        companions.forEach(companion -> companion.accompany(stage));
    }

    /// Told on the thread that made the mistake. On the JavaFX thread it is the glass that may not show or hear what it should.
    private void brokenOff() {
        if (Platform.isFxApplicationThread()) {
            loop.breakOff();
        }
    }

    /// What JavaFX meets on its way down, before our own closing has come to it, is no mistake of ours.
    private static void met(Thread drawing, Throwable thrown) {
        if (Closing.processEnds()) {
            wentDown(drawing, thrown);
        } else {
            Thread.getDefaultUncaughtExceptionHandler().uncaughtException(drawing, thrown);
        }
    }

    private static void wentDown(Thread drawing, Throwable thrown) {
        LOG.debug("{} on its way down: {}", drawing.getName(), Mistake.of(thrown));
    }

    /// At the end of the process JavaFX ends beside us, and with it the window; then nothing is left to be hidden, and what JavaFX meets on
    /// its way down is no mistake of ours.
    private void down(Stage stage) {
        CountDownLatch hidden = new CountDownLatch(1);
        // Not by the JavaFX thread itself: on a machine with much to do JavaFX is down before it comes to that.
        drawing.setUncaughtExceptionHandler(Assembly::wentDown);
        Platform.runLater(() -> {
            glass.blank();
            stage.hide();
            hidden.countDown();
        });
        if (!inTime(hidden)) {
            LOG.info("JavaFX went down before the window was hidden");
        }
    }

    private static boolean inTime(CountDownLatch hidden) {
        try {
            return hidden.await(HIDING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void refuse(String why) {
        LOG.error("the terminal cannot start: {}", why);
        System.err.println("The terminal cannot start: " + why);
        closing.exit(COULD_NOT);
    }

    private void start(CompletableFuture<TerminalIdentity> identity) {
        Lasting.pulse().start();
        closing.add(Closing.Part.LOOP, loop::close);
        CompletableFuture<District> district = new CompletableFuture<>();
        DeviceRack rack = new DeviceRack(bundle.terminal().devices().stream().map(this::lined).toList(), clock, loop::offer, closing);
        Optional<CardSeat> cards = rack.take(DeviceClass.ID_CARD_READER)
                .map(binding -> new CardSeat(binding, found -> Drivers.open(IdCardReader.class, found, clock), loop::offer));
        cards.ifPresent(host -> closing.add(Closing.Part.SEATS, () -> host.close(Closing.Part.SEATS.most())));
        loop.start(hands(cards, rack, district));
        cards.ifPresent(CardSeat::start);
        rack.watchTheRest();
        Lasting.aside("finder", () -> loop.offer(new BoardReport.FinderReady(Pinyin.finder(bundle.catalogue()))));
        Lasting.aside("district-open", () -> watch(district, identity.join()));
    }

    private Hands hands(Optional<CardSeat> cards, DeviceRack rack, CompletableFuture<District> district) {
        DistrictHands asking = new DistrictHands(district, departments, bundle.catalogue());
        HelpHands help = new HelpHands(asking);
        closing.add(Closing.Part.CALLS, asking::close);
        closing.add(Closing.Part.CALLS, help::close);
        Hands hands = new Hands(loop::offer, asking);
        help.serve(hands);
        new IdentityHands(cards).serve(hands);
        Tidying.usual().serve(hands, closing);
        new PaperRoom(bundle, asking, clock, loop::offer).serve(hands, choices.state(), rack, closing);
        return hands;
    }

    /// Whatever happens, nobody waits for a district that never comes.
    private void watch(CompletableFuture<District> coming, TerminalIdentity identity) {
        District district = Safely.did("opening the district", () -> district(identity), () -> new NoDistrict(DistrictFailure.LINE_DOWN));
        coming.complete(district);
        closing.add(Closing.Part.DISTRICT, district::close);
        DistrictWatch watch = new DistrictWatch(departments, district, clock, choices.enrolment());
        closing.add(Closing.Part.DISTRICT_WATCH, watch::close);
        watch.start();
    }

    private District district(TerminalIdentity identity) {
        URI address = choices.district().orElse(bundle.district().address());
        try {
            return new DistrictClient(address, bundle.anchors(), identity, new ComparedClock(clock.machine(), clock::heard));
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.error("no client for the district at {}: {}; correct the address and the trust anchors", address, e.getMessage());
            return new NoDistrict(DistrictFailure.LINE_DOWN);
        }
    }

    private DeviceBinding lined(DeviceBinding binding) {
        String channel = choices.channels().getOrDefault(binding.id(), binding.channel());
        return new DeviceBinding(binding.id(), binding.deviceClass(), binding.driver(), channel);
    }

    /// Only the newest step is drawn; one that a newer one has overtaken before its frame is skipped.
    private void publish(Step step, Board board) {
        if (latest.getAndSet(new Seen(step, board)) == null) {
            Platform.runLater(this::draw);
        }
    }

    private void draw() {
        Seen seen = latest.getAndSet(null);
        if (seen != null && Safely.did("face", () -> glass.show(seen.step(), seen.board()))) {
            companions.forEach(companion -> companion.saw(seen.step().name()));
        } else if (seen != null) {
            // What stood there before may be somebody's record.
            glass.blank();
            loop.breakOff();
        }
    }
}
