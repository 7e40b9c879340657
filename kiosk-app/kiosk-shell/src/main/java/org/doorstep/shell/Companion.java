package org.doorstep.shell;

import javafx.stage.Stage;

/// Somebody who comes along with the terminal and plays the resident; found on the class path, absent from the package.
public interface Companion {
    /// Called on the JavaFX thread before the window is made.
    void prepare(int width, int height);

    /// Called on the JavaFX thread once the window is up.
    void accompany(Stage stage);

    /// Called on the JavaFX thread after the step of this name was drawn anew.
    void saw(String step);
}
