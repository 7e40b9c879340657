package org.doorstep.device.virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.device.virtual.IppMessage.Attribute;

/// A job in the twin of a certificate printer. Guarded by the twin's monitor.
final class TwinJob {
    static final int HELD = 4;
    static final int PENDING = 3;
    static final int PROCESSING = 5;
    static final int CANCELLED = 7;
    static final int ABORTED = 8;
    static final int COMPLETED = 9;

    final int id;
    final String name;
    final String user;
    final int copies;
    private final String uuid = "urn:uuid:" + UUID.randomUUID();
    int state = HELD;
    List<String> reasons = List.of("job-data-insufficient");
    int pages;
    int sheets;
    String sha256 = "";
    boolean counts = true;

    TwinJob(int id, String name, String user, int copies) {
        this.id = id;
        this.name = name;
        this.user = user;
        this.copies = copies;
    }

    boolean over() {
        return state >= CANCELLED;
    }

    boolean out() {
        return sheets >= pages * copies;
    }

    void end(int last, String reason) {
        state = last;
        reasons = List.of(reason);
    }

    IppMessage.Group group(String printer) {
        List<Attribute> all = new ArrayList<>(List.of(
                Attribute.number(IppMessage.INTEGER, "job-id", id), Attribute.words(IppMessage.URI, "job-uri", List.of(printer + "/" + id)),
                Attribute.words(IppMessage.URI, "job-uuid", List.of(uuid)), Attribute.words(IppMessage.NAME, "job-name", List.of(name)),
                Attribute.words(IppMessage.NAME, "job-originating-user-name", List.of(user)),
                        Attribute.number(IppMessage.ENUM, "job-state", state),
                Attribute.words(IppMessage.KEYWORD, "job-state-reasons", reasons)));
        if (counts) {
            all.add(Attribute.number(IppMessage.INTEGER, "job-impressions-completed", sheets));
        }
        return new IppMessage.Group(IppMessage.JOB, all);
    }
}
