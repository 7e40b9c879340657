package org.doorstep.core;

import org.doorstep.core.journey.Report;
import org.doorstep.core.service.CardPlace;

/// The two rules of the forgotten card: what lay there when a visit ended, or when the terminal started, serves nobody until enough
/// searches in a row found nothing and then one found a card.
///
/// @param wanted   how many absences in a row the gate still asks for in total; 0 = open
/// @param absences counted so far
/// @param lastLook number of the newest search counted; a doubled or late one is ignored, a gap starts the count anew
public record CardGate(int wanted, int absences, long lastLook, boolean cardLies) {
    /// After a visit and at start.
    public static final int FORGOTTEN = 3;
    /// Between two readings of one visit: lifted once.
    public static final int LIFTED = 1;

    public static CardGate atStart() {
        return new CardGate(FORGOTTEN, 0, 0, false);
    }

    CardGate after(Report.CardLooked looked) {
        if (looked.look() <= lastLook) {
            return this;
        }
        boolean gap = looked.look() != lastLook + 1;
        int counted = looked.present() ? 0 : (gap ? 0 : absences) + 1;
        return new CardGate(counted >= wanted ? 0 : wanted, counted, looked.look(), looked.present());
    }

    CardGate locked(int absencesWanted) {
        return new CardGate(Math.max(wanted, absencesWanted), 0, lastLook, cardLies);
    }

    /// This search found a card, and it may be read. Asked after `after`, so an old search is never admitted.
    boolean admits(Report.CardLooked looked) {
        return wanted == 0 && looked.present() && looked.look() == lastLook;
    }

    CardPlace card() {
        if (!cardLies) {
            return CardPlace.AWAY;
        }
        return wanted > 0 ? CardPlace.MUST_BE_LIFTED : CardPlace.LIES;
    }
}
