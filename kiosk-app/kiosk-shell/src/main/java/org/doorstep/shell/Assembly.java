package org.doorstep.shell;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.doorstep.config.Bundle;
import org.doorstep.config.TerminalSettings;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Step;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.MachineClock;
import org.doorstep.device.driver.Drivers;
import org.doorstep.district.ComparedClock;
import org.doorstep.district.District;
import org.doorstep.district.DistrictClient;
import org.doorstep.district.TerminalIdentity;
import org.doorstep.screens.Glass;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the terminal together: the window first, then the reader, and the district after the first picture stands.
final class Assembly {
    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);
    private static final KeyCombination STAFF_EXIT =
            new KeyCodeCombination(KeyCode.Q, KeyCombination.CONTROL_DOWN, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final int LONG_SIDE = 1920;
    private static final int SHORT_SIDE = 1080;
    private static final double WINDOWED = 0.45;

    /// What the command line chose.
    record Choices(Optional<URI> district, Map<String, String> channels, Path state, Enrolment enrolment, boolean windowed) {}

    private record Seen(Step step, Board board) {}

    private final Bundle bundle;
    private final Choices choices;
    private final TerminalClock clock;
    private final AtomicReference<@Nullable Seen> latest = new AtomicReference<>();
    private final List<Companion> companions;
    private final Loop loop;
    private final Glass glass;

    private Assembly(Bundle bundle, Choices choices) {
        this.bundle = bundle;
        this.choices = choices;
        this.clock = new TerminalClock(MachineClock.system(), bundle.district().zone());
        this.companions = ServiceLoader.load(Companion.class).stream().map(ServiceLoader.Provider::get).toList();
        this.loop = new Loop(Board.atStart(bundle, clock.now()), this::publish);
        this.glass = new Glass(loop::offer, Ids::visit, bundle);
    }

    /// Returns at once; the window's thread keeps the process alive.
    static void open(Bundle bundle, Choices choices) throws IOException {
        TerminalIdentity identity = new TerminalIdentity(bundle.terminal().id(), choices.enrolment().keys());
        Platform.startup(() -> new Assembly(bundle, choices).window(identity));
    }

    private void window(TerminalIdentity identity) {
        boolean upright = bundle.terminal().frame() == TerminalSettings.Frame.PORTRAIT;
        int width = upright ? SHORT_SIDE : LONG_SIDE;
        int height = upright ? LONG_SIDE : SHORT_SIDE;
        companions.forEach(companion -> companion.prepare(width, height));
        double scale = choices.windowed() ? WINDOWED : 1;
        Stage stage = new Stage(choices.windowed() ? StageStyle.DECORATED : StageStyle.UNDECORATED);
        Scene scene = new Scene(glass.root(), width * scale, height * scale);
        scene.getAccelerators().put(STAFF_EXIT, Platform::exit);
        stage.setTitle("家门口");
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        start(identity);
        companions.forEach(companion -> companion.accompany(stage));
    }

    private void start(TerminalIdentity identity) {
        CompletableFuture<District> district = new CompletableFuture<>();
        Optional<CardHost> cards = bundle.terminal().devices().stream()
                .filter(binding -> binding.deviceClass() == DeviceClass.ID_CARD_READER)
                .findFirst()
                .map(binding -> new CardHost(lined(binding), Drivers::open, loop, clock));
        PaperHands paper = new PaperRoom(bundle, loop, district, clock).open(choices.state(), this::lined);
        loop.start(new EffectRunner(loop, cards, district, paper));
        cards.ifPresent(CardHost::start);
        Thread.ofVirtual().name("district-open").start(() -> {
            district.complete(district(identity));
            new DistrictWatch(loop, district.join(), clock, choices.enrolment()).start();
        });
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
        if (seen != null) {
            glass.show(seen.step(), seen.board());
            companions.forEach(companion -> companion.saw(seen.step().name()));
        }
    }
}
