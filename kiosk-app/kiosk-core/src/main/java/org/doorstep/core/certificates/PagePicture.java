package org.doorstep.core.certificates;

import java.util.Arrays;

/// A page as it will come out, small, for the resident's eye. It is about a person: in memory only, wiped with the paper.
public final class PagePicture {
    private final int width;
    private final int height;
    private final int[] argb;

    /// @param argb row by row from the top left, taken over: the caller keeps no copy
    public PagePicture(int width, int height, int[] argb) {
        if (argb.length != width * height) {
            throw new IllegalArgumentException("a picture of " + width + " × " + height + " with " + argb.length + " points");
        }
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// Not a copy; white once it was wiped.
    public int[] argb() {
        return argb;
    }

    public void wipe() {
        Arrays.fill(argb, 0xFFFFFFFF);
    }

    @Override
    public String toString() {
        return "PagePicture[•••]";
    }
}
