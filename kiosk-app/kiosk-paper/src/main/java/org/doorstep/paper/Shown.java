package org.doorstep.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// That the pages show whose paper it is: name and number as text, and that text as ink on the drawn page.
final class Shown {
    private final Expected expected;
    private boolean name;
    private boolean number;

    private Shown(Expected expected) {
        this.expected = expected;
    }

    /// A number with a digit before it or a letter behind it is another number.
    private static boolean ofNumber(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '*');
    }

    /// `王**` is not the beginning of `王***`.
    private static boolean star(int c) {
        return c == '*';
    }

    /// @return how many pages were read and drawn: all
    static int on(PDDocument document, List<PDPage> pages, Expected expected) throws Refusal, IOException {
        Shown shown = new Shown(expected);
        Toil reading = new Toil();
        Toil drawing = new Toil();
        Drawing drawer = new Drawing(document, drawing);
        for (int i = 0; i < pages.size(); i++) {
            List<Glyph> glyphs = PageText.of(pages.get(i), reading);
            BufferedImage drawn = drawer.page(i, Ink.SCALE);
            Refusal.when(drawer.placed().other(), PaperFaultCode.PICTURE);
            Ink ink = new Ink(drawn, pages.get(i).getCropBox(), drawer.placed());
            shown.page(glyphs, ink);
            ink.wipe();
        }
        Refusal.when(!shown.name || !shown.number, PaperFaultCode.TEXT_MISSING);
        return pages.size();
    }

    private void page(List<Glyph> glyphs, Ink ink) throws IOException {
        String person = expected.name().reveal();
        String id = expected.idNumber().reveal();
        Passage names = new Passage(glyphs, Folded::name);
        Passage numbers = new Passage(glyphs, Folded::number);
        name = name || shows(names, List.of(Folded.name(person), Folded.name(Folded.masked(person))), Shown::star, ink);
        number = number || shows(numbers, List.of(Folded.number(id), Folded.number(Folded.maskedNumber(id))), Shown::ofNumber, ink);
    }

    /// @param forms the whole one, then the masked one
    private boolean shows(Passage passage, List<String> forms, IntPredicate joins, Ink ink) throws IOException {
        boolean masked = expected.masking() == Masking.MAY_BE_MASKED;
        return passage.shows(forms.getFirst(), joins, ink) || (masked && passage.shows(forms.getLast(), joins, ink));
    }
}
