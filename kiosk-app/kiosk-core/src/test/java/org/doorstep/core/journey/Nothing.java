package org.doorstep.core.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What means nothing where: the list beside the tables. A pair of step and input is in one of the two.
final class Nothing {
    private static final List<Class<?>> BOARD = List.of(Report.Clock.class, Report.ReaderChanged.class, Report.CatalogueArrived.class,
            Report.NoticesArrived.class, Report.HealthArrived.class, Report.LineChanged.class, Report.PrinterChanged.class);
    private static final List<Class<?>> CARD = List.of(Report.CardLooked.class, Report.CardRead.class, Report.IdentityChecked.class);
    private static final List<Class<?>> PAPER = List.of(
            Report.PaperMoved.class, Report.PaperPrepared.class, Report.PaperPrinted.class, Report.SlipPrinted.class);
    private static final List<Class<?>> ANSWERS = join(List.of(Report.RecordAnswered.class, Report.OffersArrived.class,
            Report.HelpAnswered.class), PAPER);
    /// Touches that only some screens offer.
    private static final List<Class<?>> KEYS = List.of(Intent.Begin.class, Intent.Start.class, Intent.TryAgain.class, Intent.Reveal.class,
            Intent.Print.class,
            Intent.Choose.class, Intent.Judge.class, Intent.TurnTo.class, Intent.Back.class, Intent.Speak.class, Intent.GoOn.class,
            Intent.ChooseVerb.class, Intent.ChooseItem.class);
    private static final List<Class<?>> BAND = List.of(Intent.StartOver.class, Intent.OpenLanguages.class, Intent.Simplify.class,
            Intent.Contrast.class,
            Intent.CallHelp.class, Intent.Finish.class);
    private static final Map<String, Set<Class<?>>> LIST = new HashMap<>();

    static {
        line("Idle", BOARD, ANSWERS, without(KEYS, Intent.Begin.class), BAND, Report.PatienceRanOut.class, Report.CardRead.class,
                Report.IdentityChecked.class);
        line("Farewell", BOARD, ANSWERS, CARD);
        homes();
        onTheWay();
        records();
        papers();
        overlays();
    }

    private Nothing() {}

    private static void homes() {
        List<Class<?>> home = join(BOARD, ANSWERS, without(KEYS, Intent.ChooseVerb.class, Intent.ChooseItem.class));
        for (String proof : List.of("None", "NotRead", "ReaderFault", "Refused")) {
            line("Home/" + proof, home, Report.CardRead.class, Report.IdentityChecked.class);
        }
        line("Home/Reading", home, Report.CardLooked.class, Report.IdentityChecked.class);
        line("Home/Checking", home, Report.CardLooked.class, Report.CardRead.class);
        line("Home/Confirmed", home, CARD);
        line("Home/NotChecked", without(home, Intent.TryAgain.class), CARD);
    }

    private static void onTheWay() {
        line("Choosing", BOARD, ANSWERS, CARD, without(KEYS, Intent.ChooseItem.class, Intent.TurnTo.class, Intent.Back.class));
        line("Identify", without(BOARD, Report.ReaderChanged.class, Report.PrinterChanged.class), ANSWERS, Report.CardRead.class,
                without(KEYS, Intent.TryAgain.class, Intent.Back.class));
        line("Guide", without(BOARD, Report.PrinterChanged.class), ANSWERS, CARD, without(KEYS, Intent.Start.class, Intent.Back.class));
        List<Class<?>> others = List.of(Report.Clock.class, Report.NoticesArrived.class, Report.LineChanged.class);
        for (OutOfService.Cause cause : OutOfService.Cause.values()) {
            line("OutOfService/" + cause, others, ANSWERS, CARD,
                    without(KEYS, Intent.ChooseVerb.class, Intent.TryAgain.class, Intent.Back.class));
        }
    }

    private static void records() {
        List<Class<?>> others = join(BOARD, CARD);
        List<Class<?>> keys = without(KEYS, Intent.Back.class, Intent.TurnTo.class, Intent.Reveal.class);
        line("Records/Waiting", others, without(ANSWERS, Report.RecordAnswered.class), keys, Intent.TurnTo.class, Intent.Reveal.class);
        line("Records/Shown", others, ANSWERS, without(keys, Intent.Print.class));
        line("Records/Missing", others, ANSWERS, keys, Intent.TurnTo.class, Intent.Reveal.class);
        line("Records/Failed", others, ANSWERS, without(keys, Intent.TryAgain.class), Intent.TurnTo.class, Intent.Reveal.class);
        List<Class<?>> choice = without(KEYS, Intent.Back.class);
        line("Certificates/Waiting", others, without(ANSWERS, Report.OffersArrived.class), choice);
        line("Certificates/Offered", others, ANSWERS, without(choice, Intent.Choose.class, Intent.Start.class));
        line("Certificates/NoOffer", others, ANSWERS, choice);
        line("Certificates/Failed", others, ANSWERS, without(choice, Intent.TryAgain.class));
    }

    private static void papers() {
        List<Class<?>> others = join(BOARD, CARD);
        List<Class<?>> keys = without(KEYS, Intent.Back.class);
        line("Papers/Preparing", others, keys, without(ANSWERS, Report.PaperMoved.class, Report.PaperPrepared.class));
        line("Papers/Preview", others, without(keys, Intent.Start.class), without(ANSWERS, Report.PaperMoved.class));
        line("Papers/Printing", others, keys, Intent.Back.class, without(ANSWERS, Report.PaperMoved.class, Report.PaperPrinted.class));
        line("Papers/Ended", others, without(keys, Intent.Judge.class),
                without(ANSWERS, Report.PaperMoved.class, Report.SlipPrinted.class));
        line("Papers/NotReady", others, without(keys, Intent.TryAgain.class), without(ANSWERS, Report.PaperMoved.class));
    }

    private static void overlays() {
        List<Class<?>> others = List.of(Report.Clock.class, Report.NoticesArrived.class, Report.LineChanged.class);
        line("StillThere", others, Report.HelpAnswered.class);
        List<Class<?>> keys = without(KEYS, Intent.GoOn.class, Intent.Back.class);
        line("Languages", others, Report.HelpAnswered.class, without(keys, Intent.Speak.class), Intent.OpenLanguages.class);
        List<Class<?>> band = List.of(Intent.OpenLanguages.class, Intent.Simplify.class, Intent.Contrast.class, Intent.CallHelp.class);
        for (String state : List.of("CALLING", "WAITING", "ACCEPTED")) {
            line("Help/" + state, others, keys, band);
        }
        line("Help/NOT_REACHED", others, without(keys, Intent.TryAgain.class), band);
    }

    static Set<Class<?>> at(String kind) {
        return LIST.getOrDefault(kind, Set.of());
    }

    static Set<String> kinds() {
        return LIST.keySet();
    }

    private static void line(String kind, Object... inputs) {
        Set<Class<?>> all = new HashSet<>();
        for (Object input : inputs) {
            switch (input) {
                case Collection<?> some -> some.forEach(one -> all.add((Class<?>) one));
                case Class<?> one -> all.add(one);
                default -> throw new IllegalArgumentException(input.toString());
            }
        }
        LIST.put(kind, all);
    }

    @SafeVarargs
    private static List<Class<?>> join(List<Class<?>>... lists) {
        List<Class<?>> all = new ArrayList<>();
        for (List<Class<?>> list : lists) {
            all.addAll(list);
        }
        return all;
    }

    private static List<Class<?>> without(List<Class<?>> all, Class<?>... others) {
        List<Class<?>> left = new ArrayList<>(all);
        left.removeAll(List.of(others));
        return left;
    }
}
