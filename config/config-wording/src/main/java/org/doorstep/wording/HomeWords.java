package org.doorstep.wording;

/// The home screen.
public enum HomeWords implements Worded {
    QUESTION, GREETING, UNDER, COMMON, SEARCH, SEARCH_HINT, COMMON_BY_USE, EVENTS, EVENT_ITEMS
}
