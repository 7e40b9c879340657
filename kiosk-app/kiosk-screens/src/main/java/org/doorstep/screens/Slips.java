package org.doorstep.screens;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.config.Bundle;
import org.doorstep.core.certificates.PreparedPaper;
import org.doorstep.core.certificates.PrintSlip;
import org.doorstep.core.service.Now;
import org.doorstep.device.Receipt;
import org.doorstep.device.Secret;
import org.doorstep.wording.SlipWords;

/// What the slip (凭条) says in a resident's language: what was issued, its number, and the code of its public verification page; of
/// several, names and numbers, since each paper bears its own code. No name, no id number: slips are left lying about. A time that cannot
/// be right is on no paper.
public final class Slips {
    private final Bundle bundle;

    public Slips(Bundle bundle) {
        this.bundle = bundle;
    }

    public Receipt slip(PrintSlip slip, Now now) {
        Words words = Words.in(slip.language(), bundle);
        DateTimeFormatter when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(slip.language().locale());
        List<Receipt.Part> parts = new ArrayList<>(List.of(
                Receipt.Line.title(words.say(SlipWords.TITLE)),
                centred(words.say(bundle.site().name())),
                new Receipt.Rule(),
                Receipt.Line.of(words.say(SlipWords.MATTER, words.say(slip.matter())))));
        slip.issued().forEach(issued -> parts.addAll(issued(issued, words)));
        now.time().ifPresent(time -> parts.add(Receipt.Line.of(words.say(SlipWords.AT, when.format(time)))));
        parts.add(new Receipt.Rule());
        parts.addAll(slip.issued().size() == 1
                ? List.of(Receipt.Qr.of(slip.issued().getFirst().paper().verify()), centred(words.say(SlipWords.SCAN)))
                : List.of(centred(words.say(SlipWords.SCAN_PAPER))));
        parts.add(centred(words.say(SlipWords.HELP, bundle.site().helpPhone())));
        parts.add(new Receipt.Feed(2));
        return new Receipt(parts);
    }

    private static List<Receipt.Part> issued(PrintSlip.Issued issued, Words words) {
        PreparedPaper paper = issued.paper();
        String copy = paper.copy() ? " · " + words.say(SlipWords.COPY) : "";
        List<Receipt.Part> lines = new ArrayList<>(List.of(
                Receipt.Line.of(words.say(SlipWords.CERTIFICATE, words.say(paper.name())) + copy),
                new Receipt.Line(new Secret(words.say(SlipWords.NUMBER, paper.number())), Receipt.Size.TALL, Receipt.Align.LEFT, true)));
        if (!issued.sure()) {
            lines.add(Receipt.Line.of(words.say(SlipWords.UNSURE)));
        }
        return lines;
    }

    private static Receipt.Line centred(String text) {
        return new Receipt.Line(new Secret(text), Receipt.Size.NORMAL, Receipt.Align.CENTRE, false);
    }
}
