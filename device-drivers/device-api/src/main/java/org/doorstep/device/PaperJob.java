package org.doorstep.device;

import java.util.regex.Pattern;

/// One document on its way to paper.
///
/// @param jobName  a random token of the print ledger, unique for ever; the printer may show it, so it says nothing about a person
/// @param document a PDF, sent untouched
/// @param pages    of one copy
public record PaperJob(String jobName, byte[] document, int pages, int copies, Media media) {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final int MOST = 500;

    public PaperJob {
        if (!TOKEN.matcher(jobName).matches()) {
            throw new IllegalArgumentException("a job name is a token of 8 to 64 letters, digits and hyphens");
        }
        if (pages < 1 || copies < 1 || pages * copies > MOST) {
            throw new IllegalArgumentException(pages + " pages, " + copies + " copies");
        }
    }

    public int impressions() {
        return pages * copies;
    }

    @Override
    public String toString() {
        return "PaperJob[" + jobName + ", " + pages + " × " + copies + "]";
    }
}
