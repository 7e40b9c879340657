package org.doorstep.device.virtual;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// In what a certificate printer differs from the usual one; each method gives the same printer with one difference more.
///
/// @param http    this status code answers everything, with no IPP behind it; 0 = none
/// @param newest  IPP version; a newer one is refused with 0x0503
/// @param says    words of an attribute of the printer in place of the usual ones; none = the printer does not tell it
/// @param lacks   operations that it does not know
/// @param refuses status codes by operation; see `when`
/// @param ignores attributes of a job that it calls unsupported
/// @param also    other differences
record PrinterWays(
        int http, int newest, Map<String, List<String>> says, Set<Integer> lacks, Map<Integer, Integer> refuses, Set<String> ignores,
                Set<Way> also) {
    static final PrinterWays USUAL = new PrinterWays(0, IppMessage.VERSION_2_0, Map.of(), Set.of(), Map.of(), Set.of(), Set.of());

    /// What needs no value.
    enum Way {
        /// It refuses only once a job is over.
        REFUSES_AFTERWARDS,
        /// What it calls unsupported it refuses: client-error-attributes-or-values-not-supported.
        STRICT,
        /// printer-is-accepting-jobs is false while a job is in it.
        ONE_AT_A_TIME,
        /// printer-is-accepting-jobs is false.
        NOT_ACCEPTING,
        /// printer-state is stopped.
        STOPPED,
        /// A job that is over is in no list.
        NO_HISTORY,
        /// Its list of jobs that are over cannot be had.
        NO_COMPLETED_LIST,
        /// A line serves one question and closes as the next one comes, without a word.
        CLOSES_IDLE_LINES
    }

    PrinterWays {
        says = Map.copyOf(says);
        lacks = Set.copyOf(lacks);
        refuses = Map.copyOf(refuses);
        ignores = Set.copyOf(ignores);
        also = Set.copyOf(also);
    }

    PrinterWays http(int status) {
        return new PrinterWays(status, newest, says, lacks, refuses, ignores, also);
    }

    PrinterWays newest(int version) {
        return new PrinterWays(http, version, says, lacks, refuses, ignores, also);
    }

    PrinterWays says(String attribute, String... words) {
        Map<String, List<String>> more = new HashMap<>(says);
        more.put(attribute, List.of(words));
        return new PrinterWays(http, newest, more, lacks, refuses, ignores, also);
    }

    /// Trays of 250 sheets (PWG 5100.13, printer-input-tray).
    ///
    /// @param levels sheets in each; -2 = nobody knows, -3 = some
    PrinterWays trays(int... levels) {
        return says("printer-input-tray", IntStream.range(0, levels.length)
                .mapToObj(tray -> "type=sheetFeedAutoRemovableTray;mediafeed=29700;mediaxfeed=21000;maxcapacity=250;level=%d;status=0;name=tray-%d;"
                        .formatted(levels[tray], tray + 1))
                .toArray(String[]::new));
    }

    PrinterWays lacks(Integer... operations) {
        return new PrinterWays(http, newest, says, Set.of(operations), refuses, ignores, also);
    }

    PrinterWays refuses(int operation, int status) {
        Map<Integer, Integer> more = new HashMap<>(refuses);
        more.put(operation, status);
        return new PrinterWays(http, newest, says, lacks, more, ignores, also);
    }

    PrinterWays ignores(String attribute) {
        return new PrinterWays(http, newest, says, lacks, refuses, Set.of(attribute), also);
    }

    PrinterWays and(Way way) {
        Set<Way> more = new HashSet<>(also);
        more.add(way);
        return new PrinterWays(http, newest, says, lacks, refuses, ignores, more);
    }

    boolean has(Way way) {
        return also.contains(way);
    }
}
