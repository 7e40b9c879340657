package org.doorstep.core.search;

/// One slip of the finger between what was typed and what was meant: a letter too few, one too many, two that changed places, another key.
final class Slip {
    private Slip() {}

    static boolean between(String typed, String meant) {
        int alike = 0;
        int least = Math.min(typed.length(), meant.length());
        while (alike < least && typed.charAt(alike) == meant.charAt(alike)) {
            alike++;
        }
        String rest = typed.substring(alike);
        String wanted = meant.substring(alike);
        return switch (typed.length() - meant.length()) {
            case -1 -> rest.equals(wanted.substring(1));
            case 1 -> rest.substring(1).equals(wanted);
            case 0 -> !rest.isEmpty() && (rest.substring(1).equals(wanted.substring(1)) || swapped(rest, wanted));
            default -> false;
        };
    }

    private static boolean swapped(String rest, String wanted) {
        return rest.length() > 1 && rest.charAt(0) == wanted.charAt(1) && rest.charAt(1) == wanted.charAt(0)
                && rest.substring(2).equals(wanted.substring(2));
    }
}
