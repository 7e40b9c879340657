package org.doorstep.sandbox.people;

import java.time.LocalDate;
import java.util.Optional;

/// A home, or other real estate, that somebody owns or has a share of.
///
/// @param tenths of a square metre
/// @param part   `1/2`, of what is owned in shares
/// @param lender who holds the mortgage, where there is one
public record Property(
        String place, String certificate, Use use, int tenths, Share share, Optional<String> part, LocalDate since,
        Optional<String> lender, Restriction restriction) {
    public enum Use { HOME, SHOP, OFFICE, PARKING, STORAGE }

    public enum Share { SOLE, JOINT, SHARES }

    public enum Restriction { NONE, SEALED, OBJECTION, NOTICE }

    public boolean mortgaged() {
        return lender.isPresent();
    }
}
