package org.doorstep.screens;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.config.Bundle;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.core.certificates.PreparedPaper;
import org.doorstep.core.service.Now;
import org.doorstep.device.Receipt;
import org.doorstep.device.Secret;
import org.doorstep.wording.SlipWords;

/// What the slip (凭条) says in a resident's language: what was issued, its number, and the code of its public verification page; no name, no id number,
/// since slips are left lying about. A time that cannot be right is on no paper.
public final class Slips {
    private final Bundle bundle;

    public Slips(Bundle bundle) {
        this.bundle = bundle;
    }

    public Receipt slip(LangText matter, PreparedPaper issued, Language language, Now now) {
        Words words = Words.in(language, bundle);
        DateTimeFormatter when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(language.locale());
        List<Receipt.Part> parts = new ArrayList<>(List.of(
                Receipt.Line.title(words.say(SlipWords.TITLE)),
                centred(words.say(bundle.site().name())),
                new Receipt.Rule(),
                Receipt.Line.of(words.say(SlipWords.MATTER, words.say(matter))),
                Receipt.Line.of(words.say(SlipWords.CERTIFICATE, words.say(issued.name()))),
                new Receipt.Line(new Secret(words.say(SlipWords.NUMBER, issued.number())), Receipt.Size.TALL, Receipt.Align.LEFT, true)));
        now.time().ifPresent(time -> parts.add(Receipt.Line.of(words.say(SlipWords.AT, when.format(time)))));
        parts.addAll(List.of(
                new Receipt.Rule(),
                Receipt.Qr.of(issued.verify()),
                centred(words.say(SlipWords.SCAN)),
                centred(words.say(SlipWords.HELP, bundle.site().helpPhone())),
                new Receipt.Feed(2)));
        return new Receipt(parts);
    }

    private static Receipt.Line centred(String text) {
        return new Receipt.Line(new Secret(text), Receipt.Size.NORMAL, Receipt.Align.CENTRE, false);
    }
}
