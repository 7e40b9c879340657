package org.doorstep.device;

/// A text about a person. It prints as `•••` everywhere; whoever must show or send it says so with `reveal()`.
public record Secret(String reveal) {
    public static final Secret NONE = new Secret("");

    public boolean isEmpty() {
        return reveal.isEmpty();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
