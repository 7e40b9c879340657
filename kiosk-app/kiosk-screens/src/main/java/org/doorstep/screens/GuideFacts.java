package org.doorstep.screens;

import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.doorstep.config.Counter;
import org.doorstep.config.GuideFact;
import org.doorstep.config.Opening;
import org.doorstep.config.ServiceItem;
import org.doorstep.wording.GuideWords;

/// What is worth knowing of a matter before anybody starts, in the order people ask it: what the bundle says, where and when its counter is
/// open, and whether it works while the line is down.
final class GuideFacts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private GuideFacts() {}

    record Fact(String about, String answer) {}

    static List<Fact> of(ServiceItem item, Look look) {
        List<Fact> facts = new ArrayList<>();
        item.guide().stream().filter(fact -> fact.about() != GuideFact.About.LAW).forEach(fact -> facts.add(said(fact, look)));
        facts.add(new Fact(look.say(GuideWords.WHERE), look.words().say(item.counter().place())));
        facts.add(new Fact(look.say(GuideWords.WHEN), hours(item.counter(), look)));
        facts.add(new Fact(look.say(GuideWords.OFFLINE), look.say(item.personal() ? GuideWords.OFFLINE_NOT : GuideWords.OFFLINE_GUIDE)));
        item.guide().stream().filter(fact -> fact.about() == GuideFact.About.LAW).forEach(fact -> facts.add(said(fact, look)));
        return facts;
    }

    private static Fact said(GuideFact fact, Look look) {
        return new Fact(look.say(Codes.of(fact.about())), look.words().say(fact.answer()));
    }

    private static String hours(Counter counter, Look look) {
        String hours = counter.open().stream().map(opening -> hours(opening, look)).collect(Collectors.joining(look.say(GuideWords.AND)));
        return counter.phone().map(phone -> look.say(GuideWords.PHONE, hours, phone)).orElse(hours);
    }

    private static String hours(Opening opening, Look look) {
        String from = TIME.format(opening.from());
        String until = TIME.format(opening.until());
        return opening.first() == opening.last()
                ? look.say(GuideWords.HOURS_DAY, day(opening.first(), look), from, until)
                : look.say(GuideWords.HOURS, day(opening.first(), look), day(opening.last(), look), from, until);
    }

    private static String day(DayOfWeek day, Look look) {
        return day.getDisplayName(TextStyle.SHORT, look.words().language().locale());
    }
}
