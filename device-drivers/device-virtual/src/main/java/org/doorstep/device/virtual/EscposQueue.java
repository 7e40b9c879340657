package org.doorstep.device.virtual;

import java.util.Arrays;
import java.util.Optional;

/// What a receipt printer has received and not yet worked off, cut into whole commands and runs of text (lengths: device-protocols §3.1–3.4).
final class EscposQueue {
    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int FS = 0x1C;
    private static final int DLE = 0x10;
    private static final int UNFINISHED = -1;

    private byte[] bytes = {};

    void add(byte[] more) {
        int had = bytes.length;
        bytes = Arrays.copyOf(bytes, had + more.length);
        System.arraycopy(more, 0, bytes, had, more.length);
    }

    void clear() {
        bytes = new byte[0];
    }

    /// The next whole command or run of text; empty while its rest has not come.
    Optional<byte[]> next() {
        int length = bytes.length == 0 ? UNFINISHED : length();
        if (length == UNFINISHED || length > bytes.length) {
            return Optional.empty();
        }
        byte[] command = Arrays.copyOf(bytes, length);
        bytes = Arrays.copyOfRange(bytes, length, bytes.length);
        return Optional.of(command);
    }

    private int length() {
        int first = bytes[0] & 0xFF;
        if (first >= 0x20) {
            return text();
        }
        if (first != ESC && first != GS && first != FS && first != DLE) {
            return 1;
        }
        if (bytes.length < 2) {
            return UNFINISHED;
        }
        char name = (char) (bytes[1] & 0xFF);
        return switch (first) {
            case ESC -> escape(name);
            case GS -> group(name);
            case FS -> file(name);
            default -> name == 0x14 ? 5 : 3;
        };
    }

    /// Text is printed when something follows it, a line feed mostly.
    private int text() {
        for (int i = 0; i < bytes.length; i++) {
            if ((bytes[i] & 0xFF) < 0x20) {
                return i;
            }
        }
        return UNFINISHED;
    }

    private int escape(char name) {
        return switch (name) {
            case '@', '2', 'i', 'm', 'L', 'S' -> 2;
            case '$', '\\', 'c' -> 4;
            case 'p' -> 5;
            case '*' -> bytes.length < 5 ? UNFINISHED : 5 + at(3, 4) * ((bytes[2] & 0xFF) >= 32 ? 3 : 1);
            case 'D' -> closed(2);
            case '(' -> counted();
            default -> 3;
        };
    }

    private int group(char name) {
        return switch (name) {
            case 'V' -> bytes.length < 3 ? UNFINISHED : ((bytes[2] & 0xFF) >= 'A' ? 4 : 3);
            case 'L', 'W', 'P', '$', '\\' -> 4;
            case '(' -> counted();
            case '8' -> bytes.length < 7 ? UNFINISHED : 7 + at(3, 4) + (at(5, 6) << 16);
            case 'v' -> bytes.length < 8 ? UNFINISHED : 8 + at(4, 5) * at(6, 7);
            case 'k' -> bars();
            default -> 3;
        };
    }

    private int file(char name) {
        return switch (name) {
            case '&', '.' -> 2;
            case 'S' -> 4;
            case '(' -> counted();
            default -> 3;
        };
    }

    private int bars() {
        if (bytes.length < 4) {
            return UNFINISHED;
        }
        return (bytes[2] & 0xFF) <= 6 ? closed(3) : 4 + (bytes[3] & 0xFF);
    }

    /// `( k pL pH` and the data.
    private int counted() {
        return bytes.length < 5 ? UNFINISHED : 5 + at(3, 4);
    }

    private int closed(int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i + 1;
            }
        }
        return UNFINISHED;
    }

    private int at(int low, int high) {
        return (bytes[low] & 0xFF) | (bytes[high] & 0xFF) << 8;
    }
}
