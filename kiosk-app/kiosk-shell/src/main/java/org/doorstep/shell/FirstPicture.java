package org.doorstep.shell;

import javafx.animation.AnimationTimer;

/// What a start puts off until its first picture stands: JavaFX asks at each frame, and the second comes after the first was drawn.
final class FirstPicture extends AnimationTimer {
    private static final int DRAWN = 2;

    private final Runnable next;
    private int frames;

    private FirstPicture(Runnable next) {
        this.next = next;
    }

    /// On the JavaFX thread.
    static void then(Runnable next) {
        new FirstPicture(next).start();
    }

    @Override
    public void handle(long now) {
        frames++;
        if (frames == DRAWN) {
            stop();
            next.run();
        }
    }
}
