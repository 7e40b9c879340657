package org.doorstep.core.identity;

/// A resident's number (公民身份号码, GB 11643): seventeen digits, and a check character that a slip of one or of two neighbours changes.
public final class ResidentNumber {
    public static final int LENGTH = 18;
    private static final int MODULUS = 11;
    private static final int X = 10;

    private ResidentNumber() {}

    /// Whether this may stand behind what was typed so far: an X only at the end.
    public static boolean takes(String typed, char sign) {
        return typed.length() < LENGTH && (isDigit(sign) || (sign == 'X' && typed.length() == LENGTH - 1));
    }

    /// All of it is there, and its check character is right.
    public static boolean agrees(String number) {
        return number.matches("[0-9]{17}[0-9X]") && remainder(number) == 1;
    }

    /// ISO 7064 MOD 11-2.
    private static int remainder(String number) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            char sign = number.charAt(i);
            sum = (2 * sum + (sign == 'X' ? X : sign - '0')) % MODULUS;
        }
        return sum;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
