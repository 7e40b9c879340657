package org.doorstep.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.config.Field;
import org.doorstep.config.Format;

/// Which columns of a table a width holds in this print, and how wide each is: the first and the last always, of those between as many as
/// fit.
record RecordColumns(List<Field> shown, List<Double> shares) {
    /// What is read at work is set in 28 px, 40 or 50 (face.md), what is decided by a fifth larger, or an eighth.
    private static final double NOTE = 28;
    private static final double SIMPLE_NOTE = 40;
    private static final double LARGEST_NOTE = 50;
    static final double BETWEEN = 24;

    RecordColumns {
        shown = List.copyOf(shown);
        shares = List.copyOf(shares);
    }

    static RecordColumns of(List<Field> columns, double width, Look look) {
        List<Field> shown = new ArrayList<>(columns);
        while (shown.size() > 2 && shown.stream().mapToDouble(column -> wide(column, look)).sum() > width) {
            shown.remove(shown.size() - 2);
        }
        double all = shown.stream().mapToDouble(column -> wide(column, look)).sum();
        return new RecordColumns(shown, shown.stream().map(column -> wide(column, look) / all).toList());
    }

    private static double wide(Field column, Look look) {
        return BETWEEN + Math.max(ems(look.words().say(column.name())) * note(look), widest(column, look) * key(look));
    }

    /// How large what is read is set, in pixels.
    static double note(Look look) {
        return look.largest() ? LARGEST_NOTE : look.large() ? SIMPLE_NOTE : NOTE;
    }

    private static double key(Look look) {
        return note(look) * (look.largest() ? 1.12 : 1.2);
    }

    /// In ems; a day and a month are as long as this language writes the longest of them.
    static double widest(Field column, Look look) {
        return switch (column.format()) {
            case TEXT, IDENTIFIER -> 6;
            case YEAR -> ems("2026");
            case NUMBER -> ems("480");
            case MONEY -> ems("100,000.00");
            case MONTH -> ems(look.words().value(column, "2026-12"));
            case DAY -> ems(look.words().value(column, "2026-12-20"));
            case CODE -> column.words().values().stream().mapToDouble(word -> ems(look.words().say(word))).max().orElse(0);
        };
    }

    /// A character of Chinese, Japanese or Korean is as wide as it is high, any other not much more than half of that.
    static double ems(String text) {
        return text.codePoints().mapToDouble(c -> c >= 0x1100 ? 1 : 0.58).sum();
    }

    /// Words stand at the left, figures and days at the right.
    static boolean leftward(Field column) {
        return Stream.of(Format.TEXT, Format.IDENTIFIER, Format.CODE).anyMatch(column.format()::equals);
    }
}
