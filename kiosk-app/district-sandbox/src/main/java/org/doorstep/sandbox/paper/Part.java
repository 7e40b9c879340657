package org.doorstep.sandbox.paper;

import java.util.List;

/// What a certificate says in one language; each part begins a page and ends with the office and its seal.
///
/// @param title  of any length
/// @param office as this language calls it
public record Part(Tongue tongue, String title, String office, List<Block> blocks) {
    public Part {
        blocks = List.copyOf(blocks);
    }
}
