package org.doorstep.core.journey;

/// Name of one visit, random, made by the shell; it says nothing about the person.
public record VisitId(String value) {}
