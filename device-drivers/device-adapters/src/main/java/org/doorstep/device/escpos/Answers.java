package org.doorstep.device.escpos;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Takes apart the one stream in which a printer answers, volunteers and controls the flow: the table of §3.4. It knows what was asked, because
/// a byte of an unasked status block may look like an answer.
final class Answers {
    private static final int ASB_BYTES = 4;
    private static final int LONGEST_BLOCK = 128;
    private static final int MARK_BYTES = 7;

    sealed interface Answer {
        /// To DLE EOT n.
        record RealTime(int bits) implements Answer {}

        /// To GS r n: everything before it has been worked off.
        record Fence(int bits) implements Answer {}

        /// To GS ( H: the mark of the question, once everything before it has been worked off.
        record Mark(String id) implements Answer {}

        /// Automatic status back, which a printer may send without being asked.
        record Automatic(int first, int second, int third) implements Answer {}
    }

    private byte[] gathered = {};

    void add(byte[] more) {
        int had = gathered.length;
        gathered = Arrays.copyOf(gathered, had + more.length);
        System.arraycopy(more, 0, gathered, had, more.length);
    }

    void forget() {
        gathered = new byte[0];
    }

    /// The next answer; empty while there is none, or only a part of one.
    Optional<Answer> next(boolean fenceAsked) {
        while (gathered.length > 0) {
            int first = gathered[0] & 0xFF;
            if ((first & 0x93) == 0x12) {
                take(1);
                return Optional.of(new Answer.RealTime(first));
            }
            if ((first & 0x93) == 0x10) {
                if (mayBeAutomatic()) {
                    return automatic();
                }
                take(1);
            } else if (block(first)) {
                int end = blockEnd();
                if (end == 0) {
                    return Optional.empty();
                }
                Optional<Answer> mark = mark(end);
                take(end);
                if (mark.isPresent()) {
                    return mark;
                }
            } else {
                take(1);
                if (fenceAsked && (first & 0x90) == 0) {
                    return Optional.of(new Answer.Fence(first));
                }
            }
        }
        return Optional.empty();
    }

    private boolean mayBeAutomatic() {
        for (int i = 1; i < Math.min(gathered.length, ASB_BYTES); i++) {
            if ((gathered[i] & 0x90) != 0) {
                return false;
            }
        }
        return true;
    }

    private Optional<Answer> automatic() {
        if (gathered.length < ASB_BYTES) {
            return Optional.empty();
        }
        Answer answer = new Answer.Automatic(gathered[0] & 0xFF, gathered[1] & 0xFF, gathered[2] & 0xFF);
        take(ASB_BYTES);
        return Optional.of(answer);
    }

    /// 37 22, four characters, 00.
    private Optional<Answer> mark(int end) {
        boolean process = end == MARK_BYTES && gathered[0] == 0x37 && gathered[1] == 0x22;
        return process ? Optional.of(new Answer.Mark(new String(gathered, 2, end - 3, StandardCharsets.US_ASCII))) : Optional.empty();
    }

    /// Ink, process id, power, buffer and model texts: of them only the process id is asked for.
    private static boolean block(int first) {
        return first == 0x35 || first == 0x37 || first == 0x3B || first == 0x3D || first == 0x5F;
    }

    /// One past the closing zero; 0 while it has not come, 1 where it never will.
    private int blockEnd() {
        for (int i = 1; i < gathered.length; i++) {
            if (gathered[i] == 0) {
                return i + 1;
            }
        }
        return gathered.length > LONGEST_BLOCK ? 1 : 0;
    }

    private void take(int count) {
        gathered = Arrays.copyOfRange(gathered, count, gathered.length);
    }
}
