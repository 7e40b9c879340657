package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The seat of a device that is asked for its status, a printer for example: in each state, whatever can happen there, and what it tells
/// the loop, asks of the device and answers. One line a rule.
class SeatTableTest {
    private static final String STATES = """
            NEW              | 3600s  |
            OPENING          | 15s+   | start
            OPENING_ORDERED  | 15s+   | start order
            STATUS           | 15s+   | start well
            WELL             | 3s     | start well well
            LOOKING          | 15s+   | start well well 3s
            EMPTY            | 3s     | start well empty
            EMPTY_LOOKING    | 15s+   | start well empty 3s
            PRINTING         | 65s+   | start well well order
            QUEUED           | 60s+   | start well well order order
            CROWDED          | 60s+   | start well well order order order order order
            PRINTED          | 15s+   | start well well order order well
            PRINTED_LATE     | 15s+   | start well well order order ~60s+ well
            PRINTED_IN_TIME  | 15s+   | start well well order order ~60s well
            DROPPING         | 15s+   | closes-hang start well lost
            DROPPING_ORDERED | 15s+   | closes-hang start well lost order
            RESTING          | 500ms  | start lost
            RESTING_CODED    | 500ms  | start coded
            RESTING_TWICE    | 1s     | start lost 500ms lost
            RESTING_THRICE   | 2s     | start lost 500ms lost 1s well lost
            RESTING_LONGEST  | 10s    | start lost 500ms lost 1s lost 2s lost 4s lost 8s lost
            RESTING_ANEW     | 500ms  | start lost 500ms lost 1s well well 3s lost
            RESTING_PAPER    | 500ms  | start lost 500ms lost 1s well empty 3s lost
            SLOW_WELL        | 3s     | start well 13s well
            SLOW_RESTING     | 2s     | start lost 500ms lost 1s 14s lost
            SLOW_DROPPED     | 2s     | closes-hang start lost 500ms lost 1s well lost 14s well
            DEAD             | 3600s  | start well well 3s throws
            DEAD_PRINTING    | 3600s  | start well well order order throws
            LOST_DEAD        | 500ms  | start well well 3s throws 1ms
            LOST_OPENING     | 500ms  | start 15s+
            LOST_LOOKING     | 500ms  | start well well 3s 15s+
            LOST_PRINTING    | 500ms  | start well well order 65s+
            LOST_ORDERED     | 500ms  | start well well order ~60s order 5s+
            LOST_CLOSING     | 500ms  | closes-hang start well lost 15s+
            LOST_TWICE       | 500ms  | closes-hang start well well order 65s+
            AGAIN_OPENING    | 15s+   | start 15s+ 500ms
            AGAIN_OPENED     | 3s     | start 15s+ 500ms well well
            AGAIN_LOOKED     | 3s     | start well well 3s 15s+ 500ms well well
            AGAIN_PRINTED    | 3s     | start well well order 65s+ 500ms well well
            AGAIN_RESTING    | 1s     | start well well 3s 15s+ 500ms late-well lost
            FULL             | 3600s  | start 15s+ 500ms 15s+ 1s 15s+
            FULL_ONE_BACK    | 2s     | start 15s+ 500ms 15s+ 1s 15s+ late-well
            FULL_BY_CLOSING  | 3600s  | closes-hang start well 15s+ 500ms well 15s+ 1s well 15s+ late-well late-well late-well
            FULL_ONE_CLOSED  | 2s     | closes-hang start well 15s+ 500ms well 15s+ 1s well 15s+ late-well closer-well
            LEAVING_OPENING  | 3600s  | start close
            LEAVING_LOOKING  | 3600s  | start well well 3s close
            LEAVING_PRINTING | 3600s  | start well well order order close
            SWALLOWED_OPEN   | 3600s  | swallows start close
            SWALLOWED_LOOK   | 3600s  | swallows start well well 3s close
            SWALLOWED_PRINT  | 3600s  | swallows start well well order order close
            SWALLOWED_LOST   | 500ms  | swallows start well well order ~60s order 5s+
            LEAVING_CLOSING  | 3600s  | closes-hang start well well close
            CLOSED           | 3600s  | start well well close
            CLOSED_RESTING   | 3600s  | start lost close
            CLOSED_LOST      | 3600s  | start 15s+ close
            CLOSED_UNOPENED  | 3600s  | close
            """;

    private static final String RULES = """
            NEW              | start              |                 | 1 OPEN   |
            NEW              | order              |                 |          | 1 unbegun DEV-BUSY
            NEW              | before due close   |                 |          |
            OPENING          | coded              | DEV-NO-LIBRARY  |          |
            OPENING          | lost               | DEV-LINE-ABSENT |          |
            OPENING          | well               |                 | 1 STATUS |
            OPENING          | due                | DEV-WEDGED      |          |
            OPENING          | throws order before close |                 |          |
            OPENING_ORDERED  | coded              | DEV-NO-LIBRARY  |          | 1 unbegun DEV-NO-LIBRARY
            OPENING_ORDERED  | lost               | DEV-LINE-ABSENT |          | 1 unbegun DEV-LINE-ABSENT
            OPENING_ORDERED  | well               |                 | 1 STATUS |
            OPENING_ORDERED  | due                | DEV-WEDGED      |          | 1 unbegun DEV-WEDGED
            OPENING_ORDERED  | close              |                 |          | 1 unbegun DEV-BUSY
            OPENING_ORDERED  | throws order before |                 |          |
            STATUS           | attention          | attention       |          |
            STATUS           | empty              | PRN-PAPER-OUT   |          |
            STATUS           | lost               | DEV-LINE-LOST   | 1 CLOSE  |
            STATUS           | throws             |                 | 1 CLOSE  |
            STATUS           | well               | online          |          |
            STATUS           | due                | DEV-WEDGED      | 1 CLOSE  |
            STATUS           | order before close |                 |          |
            WELL             | order              |                 | 1 ORDER  |
            WELL             | due                |                 | 1 STATUS |
            WELL             | close              |                 | 1 CLOSE  |
            WELL             | before             |                 |          |
            LOOKING          | attention          | attention       |          |
            LOOKING          | empty              | PRN-PAPER-OUT   |          |
            LOOKING          | lost               | DEV-LINE-LOST   | 1 CLOSE  |
            LOOKING          | throws             |                 | 1 CLOSE  |
            LOOKING          | due                | DEV-WEDGED      | 1 CLOSE  |
            LOOKING          | well order before close |                 |          |
            EMPTY            | order              |                 | 1 ORDER  |
            EMPTY            | due                |                 | 1 STATUS |
            EMPTY            | close              |                 | 1 CLOSE  |
            EMPTY            | before             |                 |          |
            EMPTY_LOOKING    | attention          | attention       |          |
            EMPTY_LOOKING    | lost               | DEV-LINE-LOST   | 1 CLOSE  |
            EMPTY_LOOKING    | throws             |                 | 1 CLOSE  |
            EMPTY_LOOKING    | well               | online          |          |
            EMPTY_LOOKING    | due                | DEV-WEDGED      | 1 CLOSE  |
            EMPTY_LOOKING    | empty order before close |                 |          |
            PRINTING         | throws             |                 | 1 CLOSE  | 1 unended DEV-WEDGED
            PRINTING         | well               |                 | 1 STATUS | 1 served by 1
            PRINTING         | due                | DEV-WEDGED      | 1 CLOSE  | 1 unended DEV-WEDGED
            PRINTING         | order before close |                 |          |
            QUEUED           | throws             |                 | 1 CLOSE  | 1 unended DEV-WEDGED
            QUEUED           | well               |                 | 1 STATUS | 1 served by 1
            QUEUED           | due close          |                 |          | 2 unbegun DEV-BUSY
            QUEUED           | order before       |                 |          |
            CROWDED          | throws             |                 | 1 CLOSE  | 1 unended DEV-WEDGED
            CROWDED          | well               |                 | 1 STATUS | 1 served by 1
            CROWDED          | order              |                 |          | 6 unbegun DEV-BUSY
            CROWDED | due close |  |  | 2 unbegun DEV-BUSY, 3 unbegun DEV-BUSY, 4 unbegun DEV-BUSY, 5 unbegun DEV-BUSY
            CROWDED          | before             |                 |          |
            PRINTED          | attention          | attention       | 1 ORDER  |
            PRINTED          | empty              | PRN-PAPER-OUT   | 1 ORDER  |
            PRINTED          | lost               | DEV-LINE-LOST   | 1 CLOSE  | 2 unbegun DEV-LINE-LOST
            PRINTED          | throws             |                 | 1 CLOSE  |
            PRINTED          | well               |                 | 1 ORDER  |
            PRINTED          | due                | DEV-WEDGED      | 1 CLOSE  | 2 unbegun DEV-WEDGED
            PRINTED          | close              |                 |          | 2 unbegun DEV-BUSY
            PRINTED          | order before       |                 |          |
            PRINTED_LATE     | attention          | attention       |          | 2 unbegun DEV-BUSY
            PRINTED_LATE     | empty              | PRN-PAPER-OUT   |          | 2 unbegun DEV-BUSY
            PRINTED_LATE     | lost               | DEV-LINE-LOST   | 1 CLOSE  | 2 unbegun DEV-LINE-LOST
            PRINTED_LATE     | throws             |                 | 1 CLOSE  |
            PRINTED_LATE     | well               |                 |          | 2 unbegun DEV-BUSY
            PRINTED_LATE     | before close       |                 |          | 2 unbegun DEV-BUSY
            PRINTED_LATE     | due                | DEV-WEDGED      | 1 CLOSE  | 2 unbegun DEV-WEDGED
            PRINTED_LATE     | order              |                 |          |
            PRINTED_IN_TIME  | attention          | attention       | 1 ORDER  |
            PRINTED_IN_TIME  | empty              | PRN-PAPER-OUT   | 1 ORDER  |
            PRINTED_IN_TIME  | lost               | DEV-LINE-LOST   | 1 CLOSE  | 2 unbegun DEV-LINE-LOST
            PRINTED_IN_TIME  | throws             |                 | 1 CLOSE  |
            PRINTED_IN_TIME  | well               |                 | 1 ORDER  |
            PRINTED_IN_TIME  | before close       |                 |          | 2 unbegun DEV-BUSY
            PRINTED_IN_TIME  | due                | DEV-WEDGED      | 1 CLOSE  | 2 unbegun DEV-WEDGED
            PRINTED_IN_TIME  | order              |                 |          |
            DROPPING         | due                | DEV-WEDGED      |          |
            DROPPING         | throws well order before close |                 |          |
            DROPPING_ORDERED | well               |                 |          | 1 unbegun DEV-LINE-LOST
            DROPPING_ORDERED | due                | DEV-WEDGED      |          | 1 unbegun DEV-WEDGED
            DROPPING_ORDERED | close              |                 |          | 1 unbegun DEV-BUSY
            DROPPING_ORDERED | throws order before |                 |          |
            RESTING          | order              |                 |          | 1 unbegun DEV-LINE-ABSENT
            RESTING          | due                |                 | 2 OPEN   |
            RESTING          | before close       |                 |          |
            RESTING_CODED    | order              |                 |          | 1 unbegun DEV-NO-LIBRARY
            RESTING_CODED    | due                |                 | 2 OPEN   |
            RESTING_CODED    | before close       |                 |          |
            RESTING_TWICE    | order              |                 |          | 1 unbegun DEV-LINE-ABSENT
            RESTING_TWICE    | due                |                 | 3 OPEN   |
            RESTING_TWICE    | before close       |                 |          |
            RESTING_THRICE   | order              |                 |          | 1 unbegun DEV-LINE-LOST
            RESTING_THRICE   | due                |                 | 4 OPEN   |
            RESTING_THRICE   | before close       |                 |          |
            RESTING_LONGEST  | order              |                 |          | 1 unbegun DEV-LINE-ABSENT
            RESTING_LONGEST  | due                |                 | 7 OPEN   |
            RESTING_LONGEST  | before close       |                 |          |
            RESTING_ANEW     | order              |                 |          | 1 unbegun DEV-LINE-LOST
            RESTING_ANEW     | due                |                 | 4 OPEN   |
            RESTING_ANEW     | before close       |                 |          |
            RESTING_PAPER    | order              |                 |          | 1 unbegun DEV-LINE-LOST
            RESTING_PAPER    | due                |                 | 4 OPEN   |
            RESTING_PAPER    | before close       |                 |          |
            SLOW_WELL        | order              |                 | 1 ORDER  |
            SLOW_WELL        | due                |                 | 1 STATUS |
            SLOW_WELL        | close              |                 | 1 CLOSE  |
            SLOW_WELL        | before             |                 |          |
            SLOW_RESTING     | order              |                 |          | 1 unbegun DEV-LINE-ABSENT
            SLOW_RESTING     | due                |                 | 4 OPEN   |
            SLOW_RESTING     | before close       |                 |          |
            SLOW_DROPPED     | order              |                 |          | 1 unbegun DEV-LINE-LOST
            SLOW_DROPPED     | due                |                 | 4 OPEN   |
            SLOW_DROPPED     | before close       |                 |          |
            DEAD             | before due         | DEV-WEDGED      |          |
            DEAD             | order close        |                 |          |
            DEAD_PRINTING    | before due         | DEV-WEDGED      |          | 2 unbegun DEV-WEDGED
            DEAD_PRINTING    | close              |                 |          | 2 unbegun DEV-BUSY
            DEAD_PRINTING    | order              |                 |          |
            LOST_DEAD        | order              |                 |          | 1 unbegun DEV-WEDGED
            LOST_DEAD        | due                |                 | 2 OPEN   |
            LOST_DEAD        | before close       |                 |          |
            LOST_OPENING     | late-well          |                 | 1 CLOSE  |
            LOST_OPENING     | order              |                 |          | 1 unbegun DEV-WEDGED
            LOST_OPENING     | due                |                 | 2 OPEN   |
            LOST_OPENING     | late-coded late-lost late-throws before close |                 |          |
            LOST_LOOKING     | order              |                 |          | 1 unbegun DEV-WEDGED
            LOST_LOOKING     | due                |                 | 2 OPEN   |
            LOST_LOOKING     | late-attention late-empty late-lost late-throws late-well before close |                 |          |
            LOST_PRINTING    | order              |                 |          | 2 unbegun DEV-WEDGED
            LOST_PRINTING    | due                |                 | 2 OPEN   |
            LOST_PRINTING    | late-throws late-well before close |                 |          |
            LOST_ORDERED     | order              |                 |          | 3 unbegun DEV-WEDGED
            LOST_ORDERED     | due                |                 | 2 OPEN   |
            LOST_ORDERED     | late-throws late-well before close |                 |          |
            LOST_CLOSING     | order              |                 |          | 1 unbegun DEV-WEDGED
            LOST_CLOSING     | due                |                 | 2 OPEN   |
            LOST_CLOSING     | late-throws late-well before close |                 |          |
            LOST_TWICE       | order              |                 |          | 2 unbegun DEV-WEDGED
            LOST_TWICE       | due                |                 | 2 OPEN   |
            LOST_TWICE       | late-throws late-well closer-throws closer-well before close |                 |          |
            AGAIN_OPENING    | coded              | DEV-NO-LIBRARY  |          |
            AGAIN_OPENING    | lost               | DEV-LINE-ABSENT |          |
            AGAIN_OPENING    | well               |                 | 2 STATUS |
            AGAIN_OPENING    | late-well          |                 | 1 CLOSE  |
            AGAIN_OPENING    | throws late-coded late-lost late-throws order before due close |                 |          |
            AGAIN_OPENED     | late-well          |                 | 1 CLOSE  |
            AGAIN_OPENED     | order              |                 | 2 ORDER  |
            AGAIN_OPENED     | due                |                 | 2 STATUS |
            AGAIN_OPENED     | close              |                 | 2 CLOSE  |
            AGAIN_OPENED     | late-coded late-lost late-throws before |                 |          |
            AGAIN_LOOKED     | order              |                 | 2 ORDER  |
            AGAIN_LOOKED     | due                |                 | 2 STATUS |
            AGAIN_LOOKED     | close              |                 | 2 CLOSE  |
            AGAIN_LOOKED     | late-attention late-empty late-lost late-throws late-well before |                 |          |
            AGAIN_PRINTED    | order              |                 | 2 ORDER  |
            AGAIN_PRINTED    | due                |                 | 2 STATUS |
            AGAIN_PRINTED    | close              |                 | 2 CLOSE  |
            AGAIN_PRINTED    | late-throws late-well before |                 |          |
            AGAIN_RESTING    | order              |                 |          | 1 unbegun DEV-LINE-ABSENT
            AGAIN_RESTING    | due                |                 | 3 OPEN   |
            AGAIN_RESTING    | before close       |                 |          |
            FULL             | late-well          |                 | 1 CLOSE  |
            FULL             | order              |                 |          | 1 unbegun DEV-WEDGED
            FULL             | late-coded late-lost late-throws before due close |                 |          |
            FULL_ONE_BACK    | late-well          |                 | 2 CLOSE  |
            FULL_ONE_BACK    | order              |                 |          | 1 unbegun DEV-WEDGED
            FULL_ONE_BACK    | due                |                 | 4 OPEN   |
            FULL_ONE_BACK    | late-coded late-lost late-throws before close |                 |          |
            FULL_BY_CLOSING  | order              |                 |          | 1 unbegun DEV-WEDGED
            FULL_BY_CLOSING  | closer-throws closer-well before due close |                 |          |
            FULL_ONE_CLOSED  | order              |                 |          | 1 unbegun DEV-WEDGED
            FULL_ONE_CLOSED  | due                |                 | 4 OPEN   |
            FULL_ONE_CLOSED | late-attention late-empty late-lost late-throws late-well closer-throws closer-well before close |  |  |
            LEAVING_OPENING  | late-well          |                 | 1 CLOSE  |
            LEAVING_OPENING  | order              |                 |          | 1 unbegun DEV-BUSY
            LEAVING_OPENING  | late-coded late-lost late-throws before due close |                 |          |
            LEAVING_LOOKING  | late-attention late-empty late-lost late-throws late-well |                 | 1 CLOSE  |
            LEAVING_LOOKING  | order              |                 |          | 1 unbegun DEV-BUSY
            LEAVING_LOOKING  | before due close   |                 |          |
            LEAVING_PRINTING | late-throws        |                 | 1 CLOSE  | 1 unended DEV-WEDGED
            LEAVING_PRINTING | late-well          |                 | 1 CLOSE  | 1 served by 1
            LEAVING_PRINTING | order              |                 |          | 3 unbegun DEV-BUSY
            LEAVING_PRINTING | before due close   |                 |          |
            SWALLOWED_OPEN   | late-well          |                 | 1 CLOSE  |
            SWALLOWED_OPEN   | order              |                 |          | 1 unbegun DEV-BUSY
            SWALLOWED_OPEN   | late-coded late-lost late-throws before due close |                 |          |
            SWALLOWED_LOOK   | late-attention late-empty late-lost late-throws late-well |                 | 1 CLOSE  |
            SWALLOWED_LOOK   | order              |                 |          | 1 unbegun DEV-BUSY
            SWALLOWED_LOOK   | before due close   |                 |          |
            SWALLOWED_PRINT  | late-throws        |                 | 1 CLOSE  | 1 unended DEV-WEDGED
            SWALLOWED_PRINT  | late-well          |                 | 1 CLOSE  | 1 served by 1
            SWALLOWED_PRINT  | order              |                 |          | 3 unbegun DEV-BUSY
            SWALLOWED_PRINT  | before due close   |                 |          |
            SWALLOWED_LOST   | order              |                 |          | 3 unbegun DEV-WEDGED
            SWALLOWED_LOST   | due                |                 | 2 OPEN   |
            SWALLOWED_LOST   | late-throws late-well before close |                 |          |
            LEAVING_CLOSING  | order              |                 |          | 1 unbegun DEV-BUSY
            LEAVING_CLOSING  | late-throws late-well before due close |                 |          |
            CLOSED           | order              |                 |          | 1 unbegun DEV-BUSY
            CLOSED           | before due close   |                 |          |
            CLOSED_RESTING   | order              |                 |          | 1 unbegun DEV-BUSY
            CLOSED_RESTING   | before due close   |                 |          |
            CLOSED_LOST      | late-well          |                 | 1 CLOSE  |
            CLOSED_LOST      | order              |                 |          | 1 unbegun DEV-BUSY
            CLOSED_LOST      | late-coded late-lost late-throws before due close |                 |          |
            CLOSED_UNOPENED  | order              |                 |          | 1 unbegun DEV-BUSY
            CLOSED_UNOPENED  | start before due close |                 |          |
            """;

    private static final SeatTable TABLE = SeatTable.of(STATES, RULES);

    private final PrinterRig rig = new PrinterRig();

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
        assertThat(rig.status()).as("what it knows is what it told").isEqualTo(rig.last().orElse("not fitted"));
    }

    @Test
    void everyPairIsDecided() {
        TABLE.isWhole(PrinterRig::new);
    }
}
