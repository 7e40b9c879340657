package org.doorstep.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.doorstep.core.journey.Report;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.service.CardPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A card that was left serves nobody. Each line is a course of searches: `-` found nothing, `#` found a card, `x` was lost on its way,
/// `=` the search of before comes once more, `<` one of long ago comes late. At its end the gate stands open or not, and admits that
/// search or not.
class CardGateTest {
    private static final String COURSES = """
            # at start and after a visit: three absences in a row, and only then a card
            FORGOTTEN, #, locked, refused
            FORGOTTEN, -, locked, refused
            FORGOTTEN, -#, locked, refused
            FORGOTTEN, --, locked, refused
            FORGOTTEN, --#, locked, refused
            FORGOTTEN, ---, open, refused
            FORGOTTEN, ---#, open, admitted
            FORGOTTEN, ----#, open, admitted
            FORGOTTEN, --#-#, locked, refused
            FORGOTTEN, --#--#, locked, refused
            FORGOTTEN, --#---#, open, admitted
            FORGOTTEN, #---#, open, admitted
            # a lost search may have found a card: the count begins anew
            FORGOTTEN, --x-, locked, refused
            FORGOTTEN, --x-#, locked, refused
            FORGOTTEN, --x--#, locked, refused
            FORGOTTEN, --x---#, open, admitted
            FORGOTTEN, x---#, open, admitted
            FORGOTTEN, -x-x-x-, locked, refused
            # a doubled or late one counts once, or not at all
            FORGOTTEN, -==, locked, refused
            FORGOTTEN, --=, locked, refused
            FORGOTTEN, --=-, open, refused
            FORGOTTEN, --<-#, open, admitted
            FORGOTTEN, --<#, locked, refused
            FORGOTTEN, ---#=, open, admitted
            FORGOTTEN, ---#<, open, refused
            # between two readings of one visit: lifted once
            LIFTED, #, locked, refused
            LIFTED, -, open, refused
            LIFTED, -#, open, admitted
            LIFTED, x-#, open, admitted
            LIFTED, #-#, open, admitted
            LIFTED, ##, locked, refused
            # an open gate stays open
            OPEN, #, open, admitted
            OPEN, x#, open, admitted
            OPEN, -#-#, open, admitted""";
    private static final CardGate BEGUN = new CardGate(0, 0, 10, false);

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = COURSES)
    void opens(String locked, String course, String stands, String admits) {
        CardGate gate = switch (locked) {
            case "FORGOTTEN" -> BEGUN.locked(CardGate.FORGOTTEN);
            case "LIFTED" -> BEGUN.locked(CardGate.LIFTED);
            default -> BEGUN;
        };
        Report.CardLooked last = looked(gate.lastLook(), false);
        long next = gate.lastLook();
        for (int i = 0; i < course.length(); i++) {
            char search = course.charAt(i);
            switch (search) {
                case 'x' -> next++;
                case '=' -> { }
                case '<' -> last = looked(2, true);
                default -> last = looked(++next, search == '#');
            }
            gate = search == 'x' ? gate : gate.after(last);
        }
        assertThat(gate.wanted() == 0).as("open").isEqualTo(stands.equals("open"));
        assertThat(gate.admits(last)).as("admitted").isEqualTo(admits.equals("admitted"));
    }

    private static Report.CardLooked looked(long look, boolean present) {
        return new Report.CardLooked(look, present, new VisitId("w"));
    }

    /// A gate that waits for three does not come down to one because the visit's own reading locked it again, and counts from the
    /// beginning.
    @Test
    void theStricterLockHolds() {
        CardGate forgotten = BEGUN.locked(CardGate.FORGOTTEN).after(looked(11, false)).after(looked(12, false));
        assertThat(forgotten.locked(CardGate.LIFTED)).isEqualTo(new CardGate(3, 0, 12, false));
        assertThat(BEGUN.locked(CardGate.LIFTED).locked(CardGate.FORGOTTEN).wanted()).isEqualTo(3);
        assertThat(CardGate.atStart()).isEqualTo(new CardGate(3, 0, 0, false));
    }

    @Test
    void whatMustBeLiftedIsACardThatLiesAtALockedGate() {
        List<CardPlace> places = Stream.of(
                BEGUN.after(looked(11, true)), BEGUN.locked(3), BEGUN.after(looked(11, true)).locked(1), BEGUN.locked(3)
                        .after(looked(11, true)),
                BEGUN.locked(1).after(looked(11, true)).after(looked(12, false))).map(CardGate::card).toList();
        assertThat(places).containsExactly(CardPlace.LIES, CardPlace.AWAY, CardPlace.MUST_BE_LIFTED, CardPlace.MUST_BE_LIFTED,
                CardPlace.AWAY);
        assertThat(Stream.of(CardPlace.values()).map(CardPlace::lies)).containsExactly(false, true, true);
    }
}
