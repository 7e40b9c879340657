package org.doorstep.core.question;

/// What an effect is asked with and its report answers with; a report with an older ticket is dropped.
public record Ticket(VisitId visit, int number) {}
