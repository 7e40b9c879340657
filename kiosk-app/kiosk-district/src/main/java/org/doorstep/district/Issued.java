package org.doorstep.district;

import org.doorstep.config.LangText;

/// What the district says of an issue.
///
/// @param number the district's number of the certificate
/// @param copy   the same was issued before and may be on paper
/// @param pages  that the district declares; the file must hold as many
public record Issued(LangText name, String number, boolean copy, int pages, String verify) {
    @Override
    public String toString() {
        return "Issued[•••]";
    }
}
