package org.doorstep.config;

/// One of the facts of a guide, in the order people ask them.
public record GuideFact(About about, LangText answer) {
    public enum About { WHO, BRING, FOR_SOMEONE_ELSE, HOW_LONG, HOW_MUCH, YOU_GET, LAW }
}
