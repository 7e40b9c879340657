package org.doorstep.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.doorstep.bed.player.GlassHand;
import org.doorstep.shell.Companion;

/// Measures inside the terminal's own process. Does nothing unless `kiosk measure` asks for it.
public final class Measurer implements Companion {
    private static final String TO = "doorstep.measure.to";
    private static final String WHOLLY = "doorstep.measure.wholly";
    private static final String WORK = "doorstep.measure.work";
    private static final String BENCH = "doorstep.measure.bench";
    private static final String PRINTS = "doorstep.measure.prints";

    private volatile String step = "";

    /// For the command line of the terminal's JVM.
    ///
    /// @param to     file of the samples
    /// @param wholly also what takes long: idle CPU, touches, cards
    /// @param work   folder of everybody's state
    /// @param bench  port of the bench
    static List<String> options(Path to, boolean wholly, Path work, String bench) {
        return List.of("-D" + TO + "=" + to, "-D" + WHOLLY + "=" + wholly, "-D" + WORK + "=" + work, "-D" + BENCH + "=" + bench);
    }

    /// For the command line of the terminal's JVM: so many walks of each of the commonest prints, and nothing else.
    static String prints(int walks) {
        return "-D" + PRINTS + "=" + walks;
    }

    @Override
    public void prepare(int width, int height) {}

    @Override
    public void saw(String drawn) {
        step = drawn;
    }

    @Override
    public void accompany(Stage stage) {
        String samples = System.getProperty(TO, "");
        if (!samples.isEmpty()) {
            GlassHand hand = new GlassHand(stage);
            Thread.ofPlatform().name("measuring").start(() -> System.exit(measure(hand, Path.of(samples))));
        }
    }

    private int measure(GlassHand hand, Path to) {
        try {
            Measuring measuring = new Measuring(hand, () -> step, System.getProperty(BENCH, ""), Path.of(System.getProperty(WORK, ".")));
            int prints = Integer.getInteger(PRINTS, 0);
            if (prints > 0) {
                measuring.prints(prints, to);
            } else {
                measuring.measure(Boolean.getBoolean(WHOLLY), to);
            }
            return 0;
        } catch (IOException | IllegalStateException e) {
            System.out.println("could not measure: " + e.getMessage());
            return 2;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }
}
