package org.doorstep.screens;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import org.doorstep.core.journey.Key;

/// The two sides of the doorstep: the wall is read, the floor is touched.
///
/// @param floor   is drawn when it is known how much room the wall leaves
/// @param touched the floor begins with what is touched: the wall stays as high as a hand reaches
/// @param keys    the keyboard that rises from below
record Page(Node wall, Function<Room, Node> floor, boolean touched, Optional<Key.Keys> keys) {
    /// A floor that is the same in any room, and is read before it is touched.
    Page(Node wall, Node floor) {
        this(wall, _ -> floor, false, Optional.empty());
    }

    /// A floor that is read before it is touched.
    static Page read(Node wall, Function<Room, Node> floor) {
        return new Page(wall, floor, false, Optional.empty());
    }

    /// A floor that begins with what is touched.
    static Page touched(Node wall, Function<Room, Node> floor) {
        return new Page(wall, floor, true, Optional.empty());
    }
}
