package org.doorstep.core.certificates;

import java.util.List;
import org.doorstep.config.LangText;

/// A certificate that was issued, fetched, and proven to belong to the person of this visit; it lies ready in memory and is not yet sent.
///
/// @param number  the district's number of it
/// @param sheets  how many will come out
/// @param verify  the address of its public verification page
/// @param copy    the same was issued before and may be on paper: 补打 stands on it
/// @param pages   pictures of the first pages, empty where none could be drawn
public record PreparedPaper(LangText name, String number, int sheets, String verify, boolean copy, List<PagePicture> pages) {
    public PreparedPaper {
        pages = List.copyOf(pages);
    }

    @Override
    public String toString() {
        return "PreparedPaper[" + sheets + " sheets •••]";
    }
}
