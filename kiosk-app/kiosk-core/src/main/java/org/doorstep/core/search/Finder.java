package org.doorstep.core.search;

/// What a terminal finds matters and words with.
public record Finder(Search search, PinyinWords words) {}
