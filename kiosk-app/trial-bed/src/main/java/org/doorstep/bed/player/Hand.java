package org.doorstep.bed.player;

import java.io.IOException;
import java.nio.file.Path;

/// A finger and an eye at a terminal's glass.
public interface Hand {
    /// Presses and lifts.
    ///
    /// @param target the id of a node, or a text that it shows
    /// @return false where nothing of that name can be touched
    boolean tap(String target) throws InterruptedException;

    /// A hasty finger at one of what can be touched now; false where nothing can.
    boolean tapOne(int which) throws InterruptedException;

    /// A hasty finger at a place of the screen, given as parts of its width and height.
    void tapAt(double across, double down) throws InterruptedException;

    /// Everything that stands on the screen, as one text.
    String words() throws InterruptedException;

    /// @param file a PNG that is made
    void picture(Path file) throws InterruptedException, IOException;
}
