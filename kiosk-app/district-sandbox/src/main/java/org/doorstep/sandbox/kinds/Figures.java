package org.doorstep.sandbox.kinds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Amounts, months and days as certificates write them.
final class Figures {
    private Figures() {}

    static long fen(String yuan) {
        return new BigDecimal(yuan).movePointRight(2).longValueExact();
    }

    static long fen(JsonNode row, String key) {
        return fen(row.path(key).asString());
    }

    /// `6,330.00`
    static String money(long fen) {
        return String.format(Locale.ROOT, "%s%,d.%02d", fen < 0 ? "-" : "", Math.abs(fen) / 100, Math.abs(fen) % 100);
    }

    static String money(JsonNode row, String key) {
        return money(fen(row, key));
    }

    static String chinese(YearMonth month) {
        return "%d年%d月".formatted(month.getYear(), month.getMonthValue());
    }

    static String chinese(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /// A day as a record writes it.
    static String day(String day) {
        return chinese(LocalDate.parse(day));
    }

    static String month(String month) {
        return chinese(YearMonth.parse(month));
    }

    static String english(YearMonth month) {
        return String.format(Locale.ROOT, "%d-%02d", month.getYear(), month.getMonthValue());
    }
}
