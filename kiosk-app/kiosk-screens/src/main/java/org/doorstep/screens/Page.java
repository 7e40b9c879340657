package org.doorstep.screens;

import javafx.scene.Node;

/// The two sides of the doorstep: the wall is read, the floor is touched.
record Page(Node wall, Node floor) {}
