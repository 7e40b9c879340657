package org.doorstep.config;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// How the district writes a value. The terminal writes it out as the reader's language does, and calculates nothing.
public enum Format {
    /// Words of the district's: an address, a name.
    TEXT("(?s)(?=.*\\S).{1,120}"),
    /// A number of a document or an account, which is masked until its reader wants to see it.
    IDENTIFIER("(?=.*\\S).{1,120}"),
    YEAR("(19|20)[0-9]{2}"),
    /// `2026-10`
    MONTH("[0-9]{4}-[0-9]{2}"),
    /// `2026-10-15`
    DAY("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    NUMBER("-?[0-9]{1,9}([.][0-9]{1,4})?"),
    /// In yuan: `3842.60`
    MONEY("-?[0-9]{1,12}[.][0-9]{2}"),
    /// One of the words that the bundle has for it: `MORTGAGED`
    CODE("[A-Z][A-Z0-9_]{0,40}");

    private final Pattern written;

    Format(String written) {
        this.written = Pattern.compile(written);
    }

    public boolean fits(String value) {
        return written.matcher(value).matches() && switch (this) {
            case MONTH -> isDay(value + "-01");
            case DAY -> isDay(value);
            case TEXT, IDENTIFIER, YEAR, NUMBER, MONEY, CODE -> true;
        };
    }

    /// There is no thirteenth month and no thirtieth of February.
    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
