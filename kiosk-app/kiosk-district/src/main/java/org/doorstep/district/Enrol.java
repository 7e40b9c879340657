package org.doorstep.district;

import org.doorstep.core.question.Question;

/// Makes this terminal known: once, with a code that staff were given.
public record Enrol(String oneTimeCode) implements Question<EnrolOutcome> {
    @Override
    public String toString() {
        return "Enrol[•••]";
    }
}
