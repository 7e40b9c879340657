package org.doorstep.core.certificates;

import java.util.List;
import org.doorstep.config.LangText;

/// What certificates are meant for, in the district's own words.
///
/// @param id        opaque, sent back as it came
/// @param receivers offices that can be named as receivers, the usual one first; empty where none is named
public record Purpose(String id, LangText name, List<Choice> receivers) {
    public Purpose {
        receivers = List.copyOf(receivers);
    }
}
