package org.doorstep.sandbox.paper;

/// A column of a table on a certificate.
///
/// @param share of the table's width, beside the shares of the others
public record Column(String head, float share, Align align) {
    /// Where the words of a cell stand: figures on the right, so that their points are one below the other.
    public enum Align { LEFT, CENTRE, RIGHT }

    public static Column left(String head, float share) {
        return new Column(head, share, Align.LEFT);
    }

    public static Column centred(String head, float share) {
        return new Column(head, share, Align.CENTRE);
    }

    public static Column right(String head, float share) {
        return new Column(head, share, Align.RIGHT);
    }
}
