package org.doorstep.shell;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The seat of the ID card reader: in each state, whatever can happen there, and what it tells the loop, asks of the device and answers.
/// One line a rule.
class CardSeatTableTest {
    private static final String STATES = """
            NEW              | 3600s  |
            OPENING          | 7s+    | start
            OPENING_ASKED    | 7s+    | start order
            STATUS           | 9500ms+ | start well
            WELL             | 300ms  | start well well
            LOOKING          | 5500ms+ | start well well 300ms
            LOOKED           | 300ms  | start well well 300ms card
            LOOKING_ASKED    | 5500ms+ | start well well 300ms order order
            LOOKING_ENDED    | 5500ms+ | start well well 300ms order visit-ends
            READING          | 13s+   | start well well order
            READING_ASKED    | 13s+   | start well well order order
            CROWDED          | 13s+   | start well well order order order order order
            READING_ENDED    | 13s+   | start well well order order visit-ends
            DROPPING         | 3s+    | closes-hang start well well 300ms lost
            DROPPING_ASKED   | 3s+    | closes-hang start well well 300ms lost order
            UNSERVING        | 300ms  | start well offline
            SILENT           | 300ms  | start well well 300ms silent
            ASKED_HOW_IT_IS  | 9500ms+ | start well well 300ms silent 300ms
            RESTING          | 500ms  | start lost
            RESTING_CODED    | 500ms  | start coded
            RESTING_TWICE    | 1s     | start lost 500ms lost
            RESTING_THRICE   | 2s     | start lost 500ms lost 1s well lost
            RESTING_LONGEST  | 10s    | start lost 500ms lost 1s lost 2s lost 4s lost 8s lost
            RESTING_ANEW     | 500ms  | start lost 500ms lost 1s well well 300ms well 300ms lost
            DEAD             | 3600s  | start well well 300ms throws
            DEAD_READING     | 3600s  | start well well order throws
            LOST_DEAD        | 500ms  | start well well 300ms throws 1ms
            LOST_OPENING     | 500ms  | start 7s+
            LOST_STATUS      | 500ms  | start well 9500ms+
            LOST_LOOKING     | 500ms  | start well well 300ms 5500ms+
            LOST_READING     | 500ms  | start well well order 13s+
            LOST_CLOSING     | 500ms  | closes-hang start well well 300ms lost 3s+
            LOST_TWICE       | 500ms  | closes-hang start well well order 13s+
            AGAIN_OPENING    | 7s+    | start 7s+ 500ms
            AGAIN_OPENED     | 300ms  | start 7s+ 500ms well well
            AGAIN_STATUS     | 300ms  | start well 9500ms+ 500ms well well
            AGAIN_LOOKED     | 300ms  | start well well 300ms 5500ms+ 500ms well well
            AGAIN_LOOKING    | 5500ms+ | start well well 300ms 5500ms+ 500ms well well 300ms
            AGAIN_READ       | 300ms  | start well well order 13s+ 500ms well well
            AGAIN_RESTING    | 1s     | start well well 300ms 5500ms+ 500ms late-well lost
            FULL             | 3600s  | start 7s+ 500ms 7s+ 1s 7s+
            FULL_ONE_BACK    | 2s     | start 7s+ 500ms 7s+ 1s 7s+ late-well
            LEAVING_OPENING  | 3600s  | start close
            LEAVING_STATUS   | 3600s  | start well close
            LEAVING_LOOKING  | 3600s  | start well well 300ms close
            LEAVING_READING  | 3600s  | start well well order order close
            SWALLOWED_STATUS | 3600s  | swallows start well close
            SWALLOWED_LOOK   | 3600s  | swallows start well well 300ms close
            SWALLOWED_READ   | 3600s  | swallows start well well order order close
            SWALLOWED_LOST   | 500ms  | swallows start well well 300ms 5500ms+
            LEAVING_CLOSING  | 3600s  | closes-hang start well well close
            CLOSED           | 3600s  | start well well close
            CLOSED_UNOPENED  | 3600s  | close
            """;

    private static final String RULES = """
            NEW              | start              |                 | 1 OPEN   |
            NEW              | order              |                 |          | 1 DEV-BUSY
            NEW              | before due close visit-ends |                 |          |
            OPENING          | coded              | DEV-NO-LIBRARY  |          |
            OPENING          | lost               | DEV-LINE-ABSENT |          |
            OPENING          | well               |                 | 1 STATUS |
            OPENING          | due                | DEV-WEDGED      |          |
            OPENING          | throws order before close visit-ends |                 |          |
            OPENING_ASKED    | coded              | DEV-NO-LIBRARY  |          | 1 DEV-NO-LIBRARY
            OPENING_ASKED    | lost               | DEV-LINE-ABSENT |          | 1 DEV-LINE-ABSENT
            OPENING_ASKED    | well               |                 | 1 STATUS |
            OPENING_ASKED    | due                | DEV-WEDGED      |          | 1 DEV-WEDGED
            OPENING_ASKED    | throws order before close visit-ends |                 |          |
            STATUS           | attention          | attention with all |          |
            STATUS           | offline            | ID-SAM-UNUSABLE with all |          |
            STATUS           | lost               | DEV-LINE-LOST   | 1 CLOSE  |
            STATUS           | throws             |                 | 1 CLOSE  |
            STATUS           | well               | online with all |          |
            STATUS           | due                | DEV-WEDGED      | 1 CLOSE  |
            STATUS           | order before close visit-ends |                 |          |
            WELL             | order              |                 | 1 READ   |
            WELL             | due                |                 | 1 LOOK   |
            WELL             | close              |                 | 1 CLOSE  |
            WELL             | before visit-ends  |                 |          |
            LOOKING          | lost               | DEV-LINE-LOST   | 1 CLOSE  |
            LOOKING          | silent             | DEV-NO-ANSWER with all |          |
            LOOKING          | card               | look 1 card     |          |
            LOOKING          | throws             |                 | 1 CLOSE  |
            LOOKING          | well               | look 1          |          |
            LOOKING          | due                | DEV-WEDGED      | 1 CLOSE  |
            LOOKING          | order before close visit-ends |                 |          |
            LOOKED           | order              |                 | 1 READ   |
            LOOKED           | due                |                 | 1 LOOK   |
            LOOKED           | close              |                 | 1 CLOSE  |
            LOOKED           | before visit-ends  |                 |          |
            LOOKING_ASKED    | lost             | DEV-LINE-LOST   | 1 CLOSE  | 1 DEV-LINE-LOST, 2 DEV-LINE-LOST
            LOOKING_ASKED    | silent             | DEV-NO-ANSWER with all | 1 READ   |
            LOOKING_ASKED    | card               | look 1 card     | 1 READ   |
            LOOKING_ASKED    | throws             |                 | 1 CLOSE  |
            LOOKING_ASKED    | well               | look 1          | 1 READ   |
            LOOKING_ASKED    | due                | DEV-WEDGED      | 1 CLOSE  | 1 DEV-WEDGED, 2 DEV-WEDGED
            LOOKING_ASKED    | order before close visit-ends |                 |          |
            LOOKING_ENDED    | lost               | DEV-LINE-LOST   | 1 CLOSE  |
            LOOKING_ENDED    | silent             | DEV-NO-ANSWER with all |          |
            LOOKING_ENDED    | card               | look 1 card     |          |
            LOOKING_ENDED    | throws             |                 | 1 CLOSE  |
            LOOKING_ENDED    | well               | look 1          |          |
            LOOKING_ENDED    | due                | DEV-WEDGED      | 1 CLOSE  |
            LOOKING_ENDED    | order before close visit-ends |                 |          |
            READING          | lost             | DEV-LINE-LOST   | 1 CLOSE  | 1 DEV-LINE-LOST
            READING          | silent             | DEV-NO-ANSWER with all |          | 1 DEV-NO-ANSWER
            READING          | expired            |                 |          | 1 EXPIRED
            READING          | throws             |                 | 1 CLOSE  | 1 DEV-WEDGED
            READING          | well               |                 |          | 1 no card
            READING          | due                | DEV-WEDGED      | 1 CLOSE  | 1 DEV-WEDGED
            READING          | order before close visit-ends |                 |          |
            READING_ASKED    | lost             | DEV-LINE-LOST   | 1 CLOSE  | 1 DEV-LINE-LOST, 2 DEV-LINE-LOST
            READING_ASKED    | silent             | DEV-NO-ANSWER with all | 1 READ   | 1 DEV-NO-ANSWER
            READING_ASKED    | expired            |                 | 1 READ   | 1 EXPIRED
            READING_ASKED    | throws             |                 | 1 CLOSE  | 1 DEV-WEDGED
            READING_ASKED    | well               |                 | 1 READ   | 1 no card
            READING_ASKED    | due                | DEV-WEDGED      | 1 CLOSE  | 1 DEV-WEDGED, 2 DEV-WEDGED
            READING_ASKED    | order before close visit-ends |                 |          |
            CROWDED | lost | DEV-LINE-LOST | 1 CLOSE | 1 DEV-LINE-LOST, 2 DEV-LINE-LOST, 3 DEV-LINE-LOST, 4 DEV-LINE-LOST, 5 DEV-LINE-LOST
            CROWDED          | silent             | DEV-NO-ANSWER with all | 1 READ   | 1 DEV-NO-ANSWER
            CROWDED          | expired            |                 | 1 READ   | 1 EXPIRED
            CROWDED          | throws             |                 | 1 CLOSE  | 1 DEV-WEDGED
            CROWDED          | well               |                 | 1 READ   | 1 no card
            CROWDED          | order              |                 |          | 6 DEV-BUSY
            CROWDED | due | DEV-WEDGED | 1 CLOSE | 1 DEV-WEDGED, 2 DEV-WEDGED, 3 DEV-WEDGED, 4 DEV-WEDGED, 5 DEV-WEDGED
            CROWDED          | before close visit-ends |                 |          |
            READING_ENDED    | lost             | DEV-LINE-LOST   | 1 CLOSE  |
            READING_ENDED    | silent             | DEV-NO-ANSWER with all |          |
            READING_ENDED    | throws             |                 | 1 CLOSE  |
            READING_ENDED    | due                | DEV-WEDGED      | 1 CLOSE  |
            READING_ENDED    | expired well order before close visit-ends |                 |          |
            DROPPING         | due                | DEV-WEDGED      |          |
            DROPPING         | throws well order before close visit-ends |                 |          |
            DROPPING_ASKED   | well               |                 |          | 1 DEV-LINE-LOST
            DROPPING_ASKED   | due                | DEV-WEDGED      |          | 1 DEV-WEDGED
            DROPPING_ASKED   | throws order before close visit-ends |                 |          |
            UNSERVING        | order              |                 | 1 READ   |
            UNSERVING        | due                |                 | 1 STATUS |
            UNSERVING        | close              |                 | 1 CLOSE  |
            UNSERVING        | before visit-ends  |                 |          |
            SILENT           | order              |                 | 1 READ   |
            SILENT           | due                |                 | 1 STATUS |
            SILENT           | close              |                 | 1 CLOSE  |
            SILENT           | before visit-ends  |                 |          |
            ASKED_HOW_IT_IS  | attention          | attention with all |          |
            ASKED_HOW_IT_IS  | offline            | ID-SAM-UNUSABLE with all |          |
            ASKED_HOW_IT_IS  | lost               | DEV-LINE-LOST   | 1 CLOSE  |
            ASKED_HOW_IT_IS  | throws             |                 | 1 CLOSE  |
            ASKED_HOW_IT_IS  | well               | online with all |          |
            ASKED_HOW_IT_IS  | due                | DEV-WEDGED      | 1 CLOSE  |
            ASKED_HOW_IT_IS  | order before close visit-ends |                 |          |
            RESTING          | order              |                 |          | 1 DEV-LINE-ABSENT
            RESTING          | due                |                 | 2 OPEN   |
            RESTING          | before close visit-ends |                 |          |
            RESTING_CODED    | order              |                 |          | 1 DEV-NO-LIBRARY
            RESTING_CODED    | due                |                 | 2 OPEN   |
            RESTING_CODED    | before close visit-ends |                 |          |
            RESTING_TWICE    | order              |                 |          | 1 DEV-LINE-ABSENT
            RESTING_TWICE    | due                |                 | 3 OPEN   |
            RESTING_TWICE    | before close visit-ends |                 |          |
            RESTING_THRICE   | order              |                 |          | 1 DEV-LINE-LOST
            RESTING_THRICE   | due                |                 | 4 OPEN   |
            RESTING_THRICE   | before close visit-ends |                 |          |
            RESTING_LONGEST  | order              |                 |          | 1 DEV-LINE-ABSENT
            RESTING_LONGEST  | due                |                 | 7 OPEN   |
            RESTING_LONGEST  | before close visit-ends |                 |          |
            RESTING_ANEW     | order              |                 |          | 1 DEV-LINE-LOST
            RESTING_ANEW     | due                |                 | 4 OPEN   |
            RESTING_ANEW     | before close visit-ends |                 |          |
            DEAD             | before due         | DEV-WEDGED      |          |
            DEAD             | order close visit-ends |                 |          |
            DEAD_READING     | before due         | DEV-WEDGED      |          |
            DEAD_READING     | order close visit-ends |                 |          |
            LOST_DEAD        | order              |                 |          | 1 DEV-WEDGED
            LOST_DEAD        | due                |                 | 2 OPEN   |
            LOST_DEAD        | before close visit-ends |                 |          |
            LOST_OPENING     | late-well          |                 | 1 CLOSE  |
            LOST_OPENING     | order              |                 |          | 1 DEV-WEDGED
            LOST_OPENING     | due                |                 | 2 OPEN   |
            LOST_OPENING     | late-coded late-lost late-throws before close visit-ends |                 |          |
            LOST_STATUS      | order              |                 |          | 1 DEV-WEDGED
            LOST_STATUS      | due                |                 | 2 OPEN   |
            LOST_STATUS | late-attention late-offline late-lost late-throws late-well before close visit-ends |  |  |
            LOST_LOOKING     | order              |                 |          | 1 DEV-WEDGED
            LOST_LOOKING     | due                |                 | 2 OPEN   |
            LOST_LOOKING     | late-silent late-lost late-card late-throws late-well before close visit-ends |                 |          |
            LOST_READING     | order              |                 |          | 2 DEV-WEDGED
            LOST_READING     | due                |                 | 2 OPEN   |
            LOST_READING | late-silent late-lost late-expired late-throws late-well before close visit-ends |  |  |
            LOST_CLOSING     | order              |                 |          | 1 DEV-WEDGED
            LOST_CLOSING     | due                |                 | 2 OPEN   |
            LOST_CLOSING     | late-throws late-well before close visit-ends |                 |          |
            LOST_TWICE       | order              |                 |          | 2 DEV-WEDGED
            LOST_TWICE       | due                |                 | 2 OPEN   |
            LOST_TWICE | late-silent late-lost late-expired late-throws late-well closer-throws closer-well before close visit-ends |  |  |
            AGAIN_OPENING    | coded              | DEV-NO-LIBRARY  |          |
            AGAIN_OPENING    | lost               | DEV-LINE-ABSENT |          |
            AGAIN_OPENING    | well               |                 | 2 STATUS |
            AGAIN_OPENING    | late-well          |                 | 1 CLOSE  |
            AGAIN_OPENING    | throws late-coded late-lost late-throws order before due close visit-ends |                 |          |
            AGAIN_OPENED     | late-well          |                 | 1 CLOSE  |
            AGAIN_OPENED     | order              |                 | 2 READ   |
            AGAIN_OPENED     | due                |                 | 2 LOOK   |
            AGAIN_OPENED     | close              |                 | 2 CLOSE  |
            AGAIN_OPENED     | late-coded late-lost late-throws before visit-ends |                 |          |
            AGAIN_STATUS     | order              |                 | 2 READ   |
            AGAIN_STATUS     | due                |                 | 2 LOOK   |
            AGAIN_STATUS     | close              |                 | 2 CLOSE  |
            AGAIN_STATUS     | late-attention late-offline late-lost late-throws late-well before visit-ends |                 |          |
            AGAIN_LOOKED     | order              |                 | 2 READ   |
            AGAIN_LOOKED     | due                |                 | 2 LOOK   |
            AGAIN_LOOKED     | close              |                 | 2 CLOSE  |
            AGAIN_LOOKED     | late-silent late-lost late-card late-throws late-well before visit-ends |                 |          |
            AGAIN_LOOKING    | lost             | DEV-LINE-LOST   | 2 CLOSE  |
            AGAIN_LOOKING    | silent             | DEV-NO-ANSWER with all |          |
            AGAIN_LOOKING    | card               | look 2 card     |          |
            AGAIN_LOOKING    | throws             |                 | 2 CLOSE  |
            AGAIN_LOOKING    | well               | look 2          |          |
            AGAIN_LOOKING    | due                | DEV-WEDGED      | 2 CLOSE  |
            AGAIN_LOOKING | late-silent late-lost late-card late-throws late-well order before close visit-ends |  |  |
            AGAIN_READ       | order              |                 | 2 READ   |
            AGAIN_READ       | due                |                 | 2 LOOK   |
            AGAIN_READ       | close              |                 | 2 CLOSE  |
            AGAIN_READ       | late-silent late-lost late-expired late-throws late-well before visit-ends |                 |          |
            AGAIN_RESTING    | order              |                 |          | 1 DEV-LINE-ABSENT
            AGAIN_RESTING    | due                |                 | 3 OPEN   |
            AGAIN_RESTING    | before close visit-ends |                 |          |
            FULL             | late-well          |                 | 1 CLOSE  |
            FULL             | order              |                 |          | 1 DEV-WEDGED
            FULL             | late-coded late-lost late-throws before due close visit-ends |                 |          |
            FULL_ONE_BACK    | late-well          |                 | 2 CLOSE  |
            FULL_ONE_BACK    | order              |                 |          | 1 DEV-WEDGED
            FULL_ONE_BACK    | due                |                 | 4 OPEN   |
            FULL_ONE_BACK    | late-coded late-lost late-throws before close visit-ends |                 |          |
            LEAVING_OPENING  | late-well          |                 | 1 CLOSE  |
            LEAVING_OPENING  | late-coded late-lost late-throws order before due close visit-ends |                 |          |
            LEAVING_STATUS   | late-attention late-offline late-lost late-throws late-well |                 | 1 CLOSE  |
            LEAVING_STATUS   | order before due close visit-ends |                 |          |
            LEAVING_LOOKING  | late-silent late-lost late-card late-throws late-well |                 | 1 CLOSE  |
            LEAVING_LOOKING  | order before due close visit-ends |                 |          |
            LEAVING_READING  | late-silent late-lost late-expired late-throws late-well |                 | 1 CLOSE  |
            LEAVING_READING  | order before due close visit-ends |                 |          |
            SWALLOWED_STATUS | late-attention late-offline late-lost late-throws late-well |                 | 1 CLOSE  |
            SWALLOWED_STATUS | order before due close visit-ends |                 |          |
            SWALLOWED_LOOK   | late-silent late-lost late-card late-throws late-well |                 | 1 CLOSE  |
            SWALLOWED_LOOK   | order before due close visit-ends |                 |          |
            SWALLOWED_READ   | late-silent late-lost late-expired late-throws late-well |                 | 1 CLOSE  |
            SWALLOWED_READ   | order before due close visit-ends |                 |          |
            SWALLOWED_LOST   | order              |                 |          | 1 DEV-WEDGED
            SWALLOWED_LOST   | due                |                 | 2 OPEN   |
            SWALLOWED_LOST   | late-silent late-lost late-card late-throws late-well before close visit-ends |                 |          |
            LEAVING_CLOSING  | late-throws late-well order before due close visit-ends |                 |          |
            CLOSED           | order before due close visit-ends |                 |          |
            CLOSED_UNOPENED  | start order before due close visit-ends |                 |          |
            """;

    private static final SeatTable TABLE = SeatTable.of(STATES, RULES);

    private final CardRig rig = new CardRig();

    @AfterEach
    void end() {
        rig.end();
    }

    static List<SeatTable.Rule> rules() {
        return TABLE.rules();
    }

    @ParameterizedTest
    @MethodSource
    void rules(SeatTable.Rule rule) {
        SeatTable.holds(rule, rig);
    }

    @Test
    void everyPairIsDecided() {
        TABLE.isWhole(CardRig::new);
    }
}
