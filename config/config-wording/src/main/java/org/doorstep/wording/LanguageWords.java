package org.doorstep.wording;

/// The choice of languages; what a language calls itself is no word of ours alone, a district may offer others.
public enum LanguageWords implements Worded {
    TITLE
}
