package org.doorstep.core.question;

/// Name of one visit, random, made by the shell; it says nothing about the person.
public record VisitId(String value) {}
