package org.doorstep.store;

import java.util.regex.Pattern;
import org.doorstep.device.Secret;

/// What goes to the printer.
///
/// @param certificateNumber the district's number; sealed, since it leads to a person
/// @param pages             pages of one copy
/// @param jobName           a random token: the name under which the printer is asked afterwards
public record Paper(Secret certificateNumber, int pages, int copies, String jobName, Sha256 content) {
    private static final Pattern JOB = Pattern.compile("[A-Za-z0-9-]{16,64}");

    public Paper {
        Texts.check("a job name", jobName, JOB);
        if (pages < 1 || copies < 1) {
            throw new IllegalArgumentException("a paper without a page");
        }
    }
}
