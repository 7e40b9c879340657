package org.doorstep.shell;

import javafx.animation.AnimationTimer;

/// What a start puts off until its first picture stands, since two cores have enough to do until then. JavaFX asks at each frame (60 a
/// second), whether the one before is drawn or not; the first took up to five of them to draw.
final class FirstPicture {
    private static final int DRAWN = 8;

    private int frames;

    /// Called at each frame.
    boolean stands() {
        frames++;
        return frames >= DRAWN;
    }

    /// Called on the JavaFX thread, where `next` is run too.
    static void then(Runnable next) {
        FirstPicture picture = new FirstPicture();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (picture.stands()) {
                    stop();
                    next.run();
                }
            }
        }.start();
    }
}
