package org.doorstep.core.journey;

import org.doorstep.config.Language;

/// How the screen speaks to this person: language, simple mode (简洁模式), high contrast.
public record Manner(Language language, boolean simple, boolean contrast) {
    public static final Manner USUAL = new Manner(Language.ZH, false, false);

    public Manner in(Language other) {
        return new Manner(other, simple, contrast);
    }

    public Manner simplified(boolean on) {
        return new Manner(language, on, contrast);
    }

    public Manner contrasted(boolean on) {
        return new Manner(language, simple, on);
    }
}
