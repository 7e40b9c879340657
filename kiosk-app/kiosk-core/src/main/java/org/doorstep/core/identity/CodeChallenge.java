package org.doorstep.core.identity;

/// One code that was sent.
///
/// @param phone the number that it went to, masked by the district: `160****0019`
public record CodeChallenge(String id, String phone) {
    /// Digits of every code.
    public static final int DIGITS = 6;

    @Override
    public String toString() {
        return "CodeChallenge[•••]";
    }
}
