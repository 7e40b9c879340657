package org.doorstep.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.core.catalogue.Choosing;
import org.doorstep.core.catalogue.Guide;
import org.doorstep.core.catalogue.Identify;
import org.doorstep.core.catalogue.OutOfService;
import org.doorstep.core.certificates.AskOffers;
import org.doorstep.core.certificates.Certificates;
import org.doorstep.core.certificates.Papers;
import org.doorstep.core.certificates.PreparePaper;
import org.doorstep.core.certificates.PrintPaper;
import org.doorstep.core.certificates.PrintSlip;
import org.doorstep.core.help.AwaitHelp;
import org.doorstep.core.help.CallForHelp;
import org.doorstep.core.identity.CheckCode;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.identity.ReadCard;
import org.doorstep.core.identity.CheckSignIn;
import org.doorstep.core.identity.SendCode;
import org.doorstep.core.identity.SendSignIn;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Farewell;
import org.doorstep.core.journey.Help;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Idle;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Languages;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.StillThere;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.question.Question;
import org.doorstep.core.records.FetchRecord;
import org.doorstep.core.records.Records;
import org.doorstep.core.service.Printing;

/// What means nothing where: the list beside the tables. A pair of step and input is in one of the two.
final class Nothing {
    private static final List<Class<?>> BOARD = List.of(BoardReport.Clock.class, BoardReport.DeviceChanged.class,
            BoardReport.CatalogueArrived.class,
            BoardReport.NoticesArrived.class, BoardReport.HealthArrived.class, BoardReport.DepartmentsFell.class,
            BoardReport.LineChanged.class, BoardReport.FinderReady.class, BoardReport.SheetsCounted.class);
    private static final List<Class<?>> CARD = List.of(Report.CardLooked.class, ReadCard.class, CheckIdentity.class);
    private static final List<Class<?>> HELP = List.of(CallForHelp.class, AwaitHelp.class);
    /// Whatever anybody has asked; what proves who stands there is heard on every step.
    private static final List<Class<?>> ANSWERS = without(
            join(Kinds.family(Question.class).toList(), List.of(VisitReport.Moved.class)), ReadCard.class, CheckIdentity.class);
    /// Touches that only some screens offer.
    private static final List<Class<?>> KEYS = List.of(Intent.Begin.class, Intent.Start.class, Intent.TryAgain.class, Intent.Reveal.class,
            Intent.Print.class,
            Intent.Choose.class, Intent.Judge.class, Intent.TurnTo.class, Intent.Back.class, Intent.Speak.class, Intent.GoOn.class,
            Intent.ChooseVerb.class, Intent.ChooseItem.class, Intent.ChooseEvent.class, Intent.OpenSearch.class, Intent.Arrange.class,
            Intent.Press.class, Intent.TakeWord.class, Intent.MoreWords.class, Intent.Widen.class, Intent.WithoutCard.class);
    private static final List<Class<?>> BAND = List.of(Intent.StartOver.class, Intent.OpenLanguages.class, Intent.Resize.class,
            Intent.Contrast.class,
            Intent.CallHelp.class, Intent.Finish.class);
    private static final Map<String, Set<Class<?>>> LIST = new HashMap<>();

    static {
        line("Idle", BOARD, ANSWERS, without(KEYS, Intent.Begin.class), BAND, Report.PatienceRanOut.class, ReadCard.class,
                CheckIdentity.class);
        line("Farewell", BOARD, ANSWERS, CARD);
        homes();
        onTheWay();
        phoneCodes();
        records();
        papers();
        overlays();
    }

    private Nothing() {}

    private static void homes() {
        List<Class<?>> home = join(BOARD, ANSWERS, without(KEYS, Intent.ChooseVerb.class, Intent.ChooseItem.class,
                Intent.ChooseEvent.class, Intent.OpenSearch.class));
        for (String proof : List.of("None", "NotRead", "ReaderFault", "Refused")) {
            line("Home/" + proof, home, ReadCard.class, CheckIdentity.class);
        }
        line("Home/Reading", home, Report.CardLooked.class, CheckIdentity.class);
        line("Home/Checking", home, Report.CardLooked.class, ReadCard.class);
        line("Home/Confirmed", home, CARD);
        line("Home/NotChecked", without(home, Intent.TryAgain.class), CARD);
    }

    private static void onTheWay() {
        line("Choosing/Door", BOARD, ANSWERS, CARD,
                without(KEYS, Intent.ChooseItem.class, Intent.TurnTo.class, Intent.Arrange.class, Intent.Back.class));
        line("Choosing/Event", BOARD, ANSWERS, CARD, without(KEYS, Intent.ChooseItem.class, Intent.TurnTo.class, Intent.Back.class));
        line("Finding", BOARD, ANSWERS, CARD, without(KEYS, Intent.ChooseItem.class, Intent.Press.class, Intent.TakeWord.class,
                Intent.MoreWords.class, Intent.Start.class, Intent.Back.class));
        line("Identify", without(BOARD, BoardReport.DeviceChanged.class), ANSWERS, ReadCard.class,
                without(KEYS, Intent.TryAgain.class, Intent.WithoutCard.class, Intent.Back.class));
        line("SignIn", BOARD, ANSWERS, ReadCard.class, without(KEYS, Intent.Press.class, Intent.Start.class, Intent.Back.class));
        line("Guide", without(BOARD, BoardReport.DeviceChanged.class), ANSWERS, CARD,
                without(KEYS, Intent.Start.class, Intent.TurnTo.class, Intent.Back.class));
        List<Class<?>> others = List.of(BoardReport.Clock.class, BoardReport.NoticesArrived.class, BoardReport.DepartmentsFell.class,
                BoardReport.LineChanged.class,
                BoardReport.FinderReady.class, BoardReport.SheetsCounted.class);
        for (OutOfService.Cause cause : OutOfService.Cause.values()) {
            line("OutOfService/" + cause, others, ANSWERS, CARD,
                    without(KEYS, Intent.ChooseVerb.class, Intent.TryAgain.class, Intent.Back.class));
        }
    }

    private static void phoneCodes() {
        List<Class<?>> keys = without(KEYS, Intent.Back.class);
        line("PhoneCode/Sending", BOARD, CARD, without(ANSWERS, SendCode.class, SendSignIn.class), without(keys, Intent.TryAgain.class));
        line("PhoneCode/Typing", BOARD, CARD, ANSWERS, without(keys, Intent.Press.class, Intent.Start.class, Intent.TryAgain.class));
        line("PhoneCode/Checking", BOARD, CARD, without(ANSWERS, CheckCode.class, CheckSignIn.class), keys);
        line("PhoneCode/NoPhone", BOARD, CARD, ANSWERS, keys);
        line("PhoneCode/Locked", BOARD, CARD, ANSWERS, keys);
    }

    private static void records() {
        List<Class<?>> others = join(BOARD, CARD);
        List<Class<?>> keys = without(KEYS, Intent.Back.class, Intent.TurnTo.class, Intent.Reveal.class);
        line("Records/Waiting", others, without(ANSWERS, FetchRecord.class), keys, Intent.TurnTo.class, Intent.Reveal.class);
        line("Records/Found", others, ANSWERS, without(keys, Intent.Print.class));
        line("Records/NoRecord", others, ANSWERS, keys, Intent.TurnTo.class, Intent.Reveal.class);
        line("Records/Failed", others, ANSWERS, without(keys, Intent.TryAgain.class), Intent.TurnTo.class, Intent.Reveal.class);
        List<Class<?>> choice = without(KEYS, Intent.Back.class);
        line("Certificates/Waiting", others, without(ANSWERS, AskOffers.class), choice);
        line("Certificates/Some", others, ANSWERS, without(choice, Intent.Choose.class, Intent.TurnTo.class, Intent.Start.class));
        line("Certificates/None", others, ANSWERS, choice);
        line("Certificates/Failed", others, ANSWERS, without(choice, Intent.TryAgain.class));
    }

    private static void papers() {
        List<Class<?>> others = join(BOARD, CARD);
        List<Class<?>> keys = without(KEYS, Intent.Back.class);
        line("Papers/Preparing", others, keys, without(ANSWERS, VisitReport.Moved.class, PreparePaper.class));
        line("Papers/Preview", others, without(keys, Intent.Start.class, Intent.TurnTo.class, Intent.Widen.class), ANSWERS);
        line("Papers/Printing", others, keys, Intent.Back.class, without(ANSWERS, VisitReport.Moved.class, PrintPaper.class));
        line("Papers/Ended", others, without(keys, Intent.Judge.class, Intent.TurnTo.class),
                without(ANSWERS, PrintSlip.class));
        line("Papers/NotReady", others, without(keys, Intent.TryAgain.class), ANSWERS);
    }

    private static void overlays() {
        List<Class<?>> others = List.of(BoardReport.Clock.class, BoardReport.NoticesArrived.class, BoardReport.DepartmentsFell.class,
                BoardReport.LineChanged.class,
                BoardReport.FinderReady.class, BoardReport.SheetsCounted.class);
        line("StillThere", others, HELP);
        List<Class<?>> keys = without(KEYS, Intent.GoOn.class, Intent.Back.class);
        line("Languages", others, HELP, without(keys, Intent.Speak.class), Intent.OpenLanguages.class);
        List<Class<?>> band = List.of(Intent.OpenLanguages.class, Intent.Resize.class, Intent.Contrast.class, Intent.CallHelp.class);
        line("Help/CALLING", others, keys, band, AwaitHelp.class);
        line("Help/WAITING", others, keys, band, CallForHelp.class);
        line("Help/ACCEPTED", others, keys, band, HELP);
        line("Help/NOT_REACHED", others, without(keys, Intent.TryAgain.class), band, HELP);
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
