package org.doorstep.device.ipp;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A job as the printer tells of it.
///
/// @param id          0 where nobody has told it
/// @param uuid        empty where the printer gives none
/// @param impressions what it counts as completed; empty where it does not count
record JobView(int id, String name, Optional<String> uuid, String owner, int state, List<String> reasons, OptionalInt impressions) {
    /// RFC 8011 job-state.
    private static final int PENDING = 3;
    private static final int PENDING_HELD = 4;
    private static final int PROCESSING = 5;
    private static final int STOPPED = 6;
    private static final int COMPLETED = 9;

    /// One of which nothing is known but its name.
    static JobView byName(String name, String owner) {
        return new JobView(0, name, Optional.empty(), owner, PENDING, List.of(), OptionalInt.empty());
    }

    boolean over() {
        return state > STOPPED;
    }

    boolean processing() {
        return state == PROCESSING || state == STOPPED;
    }

    /// It stands still until somebody sees to the printer.
    boolean stopped() {
        return state == STOPPED || reasons.contains("printer-stopped") || reasons.contains("resources-are-not-ready");
    }

    /// Created, and its document has not come, or only a part of it.
    boolean withoutDocument() {
        return !over() && (reasons.contains("job-data-insufficient") || reasons.contains("job-incoming")
                || (state == PENDING_HELD && reasons.isEmpty()));
    }

    /// §6.2: state 9 is also given to jobs that failed.
    boolean good() {
        return state == COMPLETED && reasons.stream().noneMatch(JobView::bad);
    }

    private static boolean bad(String reason) {
        return reason.contains("error") || reason.startsWith("job-canceled") || reason.startsWith("unsupported-")
                || reason.equals("aborted-by-system");
    }
}
