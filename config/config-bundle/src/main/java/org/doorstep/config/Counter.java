package org.doorstep.config;

import java.util.List;
import java.util.Optional;

/// Where people serve residents (窗口), and when.
///
/// @param open  when it is open, in the order in which it is read out
/// @param phone for questions
public record Counter(LangText place, List<Opening> open, Optional<String> phone) {
    public Counter {
        open = List.copyOf(open);
    }
}
