package org.doorstep.sandbox.kinds;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.sandbox.people.Person;

/// The times that a certificate may be asked for; the usual one first.
final class Periods {
    static final Choice ALL = new Choice("all", "全部", "All of it");
    static final Choice YEAR = new Choice("12m", "最近 12 个月", "Last 12 months");
    static final Choice TWO_YEARS = new Choice("24m", "最近 24 个月", "Last 24 months");
    static final Choice THREE_YEARS = new Choice("36m", "最近 36 个月", "Last 36 months");
    static final Choice FIVE_YEARS = new Choice("5y", "最近 5 年", "Last 5 years");
    /// Of what has no time: how it is today.
    static final List<Choice> NOW = List.of(new Choice("now", "当前", "As of now"));

    private Periods() {}

    /// All, and each year that there is something of, newest first.
    static List<Choice> years(Case of) {
        return Stream.concat(Stream.of(ALL), of.rows("income-tax", "years").stream().map(row -> row.path("year").asString())
                .map(year -> new Choice(year, year + " 年", year))).toList();
    }

    /// The first month that a period speaks of, as seen from the newest one on record.
    ///
    /// @param begin of all
    static YearMonth first(String period, YearMonth begin) {
        return first(period, begin, Person.NOW);
    }

    /// @param last the newest month that there is something of
    static YearMonth first(String period, YearMonth begin, YearMonth last) {
        YearMonth asked = period.endsWith("m") ? last.minusMonths(Integer.parseInt(period.substring(0, period.length() - 1)) - 1L) : begin;
        return asked.isBefore(begin) ? begin : asked;
    }
}
