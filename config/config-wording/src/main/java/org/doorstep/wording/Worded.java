package org.doorstep.wording;

import java.util.Locale;

/// A word or a sentence of ours that is asked for by name. Each subject has an enum of its own, `IdleWords`, `PaperWords`; a constant
/// without words in a language, and words that no constant asks for, fail the build (`TextsTest`).
public interface Worded {
    /// The constant's own name.
    String name();

    /// What it is called in a file of words: `IdleWords.TOUCH` is `idle.touch`, `OutWords.NO_PRINTER_UNDER` is `out.no-printer-under`.
    default String key() {
        String subject = getClass().getSimpleName().replaceFirst("Words$", "");
        return (subject + "." + name()).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
