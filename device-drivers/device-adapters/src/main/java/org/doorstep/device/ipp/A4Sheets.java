package org.doorstep.device.ipp;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// How many sheets of A4 lie in the trays that feed by themselves, as far as the printer tells (PWG 5100.13, printer-input-tray). One tray
/// of which that cannot be told makes the sum untold: whoever refuses a certificate for it would refuse it for what nobody said.
final class A4Sheets {
    private static final int SHORT = 210;
    private static final int LONG = 297;
    /// What printers count a millimetre in: hundredths of one, thousandths of one, ten-thousandths of an inch. Few name it (`dimunit`), and
    /// no paper is A4 in two of them.
    private static final List<Double> UNITS = List.of(100.0, 1000.0, 10_000 / 25.4);
    /// Sizes are rounded on the way; no other paper is so near.
    private static final double NEAR = 1;
    private static final int NO_NUMBER = -2;
    /// Most bits of prtInputStatus are careless; the odd ones among the first are "unavailable".
    private static final int UNAVAILABLE = 1;

    /// What lies ready (media-col-ready, media-ready).
    ///
    /// @param source where; empty where the printer does not say
    record Ready(String source, boolean a4) {
        Ready {
            source = bare(source);
        }
    }

    private A4Sheets() {}

    /// @param trays the pairs of each tray: type, mediafeed, mediaxfeed, maxcapacity, level …
    static OptionalInt of(List<Map<String, String>> trays, List<Ready> ready) {
        List<OptionalInt> each = trays.stream().filter(A4Sheets::counts).map(tray -> in(tray, ready)).toList();
        if (each.isEmpty() || each.stream().anyMatch(OptionalInt::isEmpty)) {
            return OptionalInt.empty();
        }
        long sum = each.stream().mapToLong(OptionalInt::getAsInt).sum();
        return sum > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) sum);
    }

    /// Neither a place where a hand lays single sheets nor a roll, nor the word for "whichever tray".
    private static boolean counts(Map<String, String> tray) {
        String type = text(tray, "type");
        boolean whichever = bare(text(tray, "name")).startsWith("auto") && number(tray, "maxcapacity") <= 0;
        return !type.equals("sheetFeedManual") && !type.startsWith("continuous") && !whichever;
    }

    private static OptionalInt in(Map<String, String> tray, List<Ready> ready) {
        int level = number(tray, "level");
        if (level == 0) {
            return OptionalInt.of(0);
        }
        Optional<Boolean> a4 = a4(tray, ready);
        if (a4.isPresent() && !a4.get()) {
            return OptionalInt.of(0);
        }
        return a4.isPresent() && believable(tray, level) ? OptionalInt.of(level) : OptionalInt.empty();
    }

    /// A number of sheets that the tray can hold and that can be fed from it; a gauge in per cent counts none.
    private static boolean believable(Map<String, String> tray, int level) {
        int most = number(tray, "maxcapacity");
        String unit = text(tray, "unit");
        boolean sheets = unit.isEmpty() || unit.startsWith("sheets");
        boolean closed = number(tray, "status") > 0 && (number(tray, "status") & UNAVAILABLE) != 0;
        return level > 0 && (most <= 0 || level <= most) && sheets && !closed;
    }

    /// Empty where nobody can tell what lies in this tray.
    private static Optional<Boolean> a4(Map<String, String> tray, List<Ready> ready) {
        int feed = number(tray, "mediafeed");
        int across = number(tray, "mediaxfeed");
        if (feed > 0 && across > 0) {
            return Optional.of(a4(feed, across));
        }
        String name = bare(text(tray, "name"));
        List<Ready> here = ready.stream().filter(each -> !name.isEmpty() && each.source().equals(name)).toList();
        List<Boolean> all = (here.isEmpty() ? ready : here).stream().map(Ready::a4).distinct().toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /// Whichever edge goes first.
    static boolean a4(int one, int other) {
        return UNITS.stream().anyMatch(unit -> near(Math.min(one, other), SHORT, unit) && near(Math.max(one, other), LONG, unit));
    }

    private static boolean near(int size, int millimetres, double unit) {
        return Math.abs(size / unit - millimetres) <= NEAR;
    }

    /// Trays are `Tray 1` where sources are `tray-1`.
    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String text(Map<String, String> tray, String name) {
        return tray.getOrDefault(name, "").strip();
    }

    private static int number(Map<String, String> tray, String name) {
        String written = text(tray, name);
        return written.matches("-?[0-9]{1,6}") ? Integer.parseInt(written) : NO_NUMBER;
    }
}
