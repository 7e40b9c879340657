package org.doorstep.wording;

/// Several certificates in one go: what can be had, how many sheets it takes, and how each of them ended.
public enum BasketWords implements Worded {
    TITLE, SHEETS, PERIOD_OF, MADE_BEFORE, AND, COPY, WANTING, NOT_NOW, NOTHING, DOWN, DOWN_UNTIL, CLOSED, CLOSED_UNTIL, USED_UP,
            READY, WHICH, LEFT_OUT, SOME_PRINTED, NONE_PRINTED, SOME_UNDER,
            PAPER_PRINTED, PAPER_NOT_PRINTED, PAPER_UNCERTAIN, PAPER_NOT_MADE
}
