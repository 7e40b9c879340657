package org.doorstep.screens;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Holds parts under each other, as many from the first on as its place has room for; the others are not shown.
final class Spare extends Region {
    private final List<Region> parts;
    private final double gap;

    Spare(double gap, List<Region> parts) {
        this.gap = gap;
        this.parts = List.copyOf(parts);
        getChildren().addAll(parts);
        setMinHeight(0);
    }

    /// Known once it is laid out.
    boolean shows(Region part) {
        return part.isVisible();
    }

    /// Words are as high as their width lets them.
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return parts.stream().mapToDouble(part -> part.prefHeight(width)).sum() + gap * Math.max(0, parts.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        double top = 0;
        for (Region part : parts) {
            double high = part.prefHeight(getWidth());
            part.setVisible(top + Math.floor(high) <= getHeight());
            part.resizeRelocate(0, top, getWidth(), high);
            top += high + gap;
        }
    }
}
