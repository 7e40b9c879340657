package org.doorstep.paper;

/// Searching in bytes.
final class Raw {
    private Raw() {}

    static boolean matches(byte[] file, int at, String token) {
        if (at < 0 || at + token.length() > file.length) {
            return false;
        }
        for (int i = 0; i < token.length(); i++) {
            if (file[at + i] != token.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// @return the first place from `from` on, or -1
    static int find(byte[] file, String token, int from) {
        for (int at = from; at + token.length() <= file.length; at++) {
            if (file[at] == token.charAt(0) && matches(file, at, token)) {
                return at;
            }
        }
        return -1;
    }

    static int count(byte[] file, String token) {
        int count = 0;
        for (int at = find(file, token, 0); at >= 0; at = find(file, token, at + 1)) {
            count++;
        }
        return count;
    }
}
