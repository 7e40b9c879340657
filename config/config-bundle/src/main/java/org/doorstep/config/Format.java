package org.doorstep.config;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// How the district writes a value. The terminal writes it out as the reader's language does, and calculates nothing.
public enum Format {
    /// Words of the district's: an address, a name.
    TEXT(matches("(?s)(?=.*\\S).{1,120}")),
    YEAR(matches("(19|20)[0-9]{2}")),
    /// `2026-10`
    MONTH(Format::month),
    /// `2026-10-15`
    DAY(Format::day),
    NUMBER(matches("-?[0-9]{1,9}([.][0-9]{1,4})?")),
    /// In yuan: `3842.60`
    MONEY(matches("-?[0-9]{1,12}[.][0-9]{2}")),
    /// One of the words that the bundle has for it: `MORTGAGED`
    CODE(matches("[A-Z][A-Z0-9_]{0,40}"));

    private final Predicate<String> fits;

    Format(Predicate<String> fits) {
        this.fits = fits;
    }

    public boolean fits(String value) {
        return fits.test(value);
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static boolean month(String value) {
        try {
            YearMonth.parse(value);
            return value.length() == "2026-10".length();
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean day(String value) {
        try {
            LocalDate.parse(value);
            return value.length() == "2026-10-15".length();
        } catch (DateTimeException _) {
            return false;
        }
    }
}
