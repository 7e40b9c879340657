package org.doorstep.device;

import java.util.List;

/// What stands on a receipt, from top to bottom; a piece ends with a cut, and the last one is cut without being asked. Every text may be
/// about a person and prints as `•••`.
public record Receipt(List<Part> parts) {
    public Receipt {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a receipt with nothing on it");
        }
    }

    public sealed interface Part {}

    /// One paragraph; what is too long goes on in the next line.
    public record Line(Secret text, Size size, Align align, boolean bold) implements Part {
        public static Line of(String text) {
            return new Line(new Secret(text), Size.NORMAL, Align.LEFT, false);
        }

        public static Line title(String text) {
            return new Line(new Secret(text), Size.DOUBLE, Align.CENTRE, true);
        }
    }

    /// A QR code in the middle of the paper.
    public record Qr(Secret content) implements Part {
        public static Qr of(String content) {
            return new Qr(new Secret(content));
        }
    }

    /// A line across the paper.
    public record Rule() implements Part {}

    /// Empty lines.
    public record Feed(int lines) implements Part {
        private static final int MOST = 20;

        public Feed {
            if (lines < 1 || lines > MOST) {
                throw new IllegalArgumentException("a feed of " + lines + " lines");
            }
        }
    }

    /// The piece ends here; what follows is on a piece of its own.
    public record Cut() implements Part {}

    /// Of characters, in both directions but for `TALL`.
    public enum Size { NORMAL, TALL, DOUBLE }

    public enum Align { LEFT, CENTRE, RIGHT }
}
