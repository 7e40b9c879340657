package org.doorstep.core.journey;

import org.doorstep.config.Language;

/// How the screen speaks to this person: language, size of the print, contrast.
public record Manner(Language language, Size size, Contrast contrast) {
    public static final Manner USUAL = new Manner(Language.ZH, Size.USUAL, Contrast.NONE);

    public enum Size {
        USUAL,
        /// 简洁模式: less on a page, larger.
        SIMPLE,
        /// As large as the glass allows.
        LARGEST;

        /// One button goes round the three.
        public Size next() {
            return switch (this) {
                case USUAL -> SIMPLE;
                case SIMPLE -> LARGEST;
                case LARGEST -> USUAL;
            };
        }
    }

    public enum Contrast { NONE, ON_BLACK, ON_WHITE }

    public Manner in(Language other) {
        return new Manner(other, size, contrast);
    }

    public Manner in(Size other) {
        return new Manner(language, other, contrast);
    }

    public Manner in(Contrast other) {
        return new Manner(language, size, other);
    }

    /// Larger print than usual: whoever reads it is given more time.
    public boolean large() {
        return size != Size.USUAL;
    }
}
