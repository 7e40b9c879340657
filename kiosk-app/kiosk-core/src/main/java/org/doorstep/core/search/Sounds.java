package org.doorstep.core.search;

/// Which syllables are taken for one another by ear: zh and z, ch and c, sh and s, n and l, and an, en, in with and without g.
final class Sounds {
    private Sounds() {}

    /// The same for all syllables that sound alike.
    static String near(String syllable) {
        String start = syllable;
        if (start.length() > 1 && start.charAt(1) == 'h') {
            start = start.charAt(0) + start.substring(2);
        } else if (start.length() > 1 && start.charAt(0) == 'n') {
            start = "l" + start.substring(1);
        }
        boolean nasal = start.endsWith("ang") || start.endsWith("eng") || start.endsWith("ing");
        return nasal ? start.substring(0, start.length() - 1) : start;
    }

    /// `zh` of `zhong`, `y` of `yi`: what people write of a syllable who write only its beginning.
    static String initial(String syllable) {
        return syllable.length() > 1 && syllable.charAt(1) == 'h' ? syllable.substring(0, 2) : syllable.substring(0, 1);
    }
}
