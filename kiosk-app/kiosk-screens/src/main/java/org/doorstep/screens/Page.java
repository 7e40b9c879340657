package org.doorstep.screens;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import org.doorstep.core.journey.Key;

/// The two sides of the doorstep: the wall is read, the floor is touched.
///
/// @param floor is drawn when it is known how much room the wall leaves
/// @param keys  the keyboard that rises from below
record Page(Node wall, Function<Room, Node> floor, Wall stands, Optional<Key.Keys> keys) {
    /// How much of the frame the wall takes.
    enum Wall {
        /// What its words need: the floor begins with what is read.
        SNUG("wall-snug"),
        /// Down to where a hand reaches: the floor begins with what is touched.
        HIGH("wall-high"),
        /// Across the frame, whichever way that is turned: doors stand on the doorstep.
        HOME("wall-home");

        private final String style;

        Wall(String style) {
            this.style = style;
        }

        String style() {
            return style;
        }
    }

    /// A floor that is the same in any room, and is read before it is touched.
    Page(Node wall, Node floor) {
        this(wall, _ -> floor, Wall.SNUG, Optional.empty());
    }

    /// A floor that is read before it is touched.
    static Page read(Node wall, Function<Room, Node> floor) {
        return new Page(wall, floor, Wall.SNUG, Optional.empty());
    }

    /// A floor that begins with what is touched.
    static Page touched(Node wall, Function<Room, Node> floor) {
        return new Page(wall, floor, Wall.HIGH, Optional.empty());
    }
}
