package org.doorstep.config;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// By what two bundles are told apart: SHA-256 over the names and contents of all their files. The same folder has the same digest wherever
/// it lies, so a terminal's log says which bundle it serves by.
///
/// @param hex 64 hexadecimal digits
public record Digest(String hex) {
    private static final String FORM = "[0-9a-f]{64}";

    public Digest {
        if (!hex.matches(FORM)) {
            throw new IllegalArgumentException("no SHA-256 in lower-case hexadecimal digits");
        }
    }

    /// @param files contents by name; a name is relative to the folder, with `/` in it
    static Digest of(Map<String, byte[]> files) {
        MessageDigest sha256 = sha256();
        new TreeMap<>(files).forEach((name, content) -> {
            add(sha256, name.getBytes(StandardCharsets.UTF_8));
            add(sha256, content);
        });
        return new Digest(HexFormat.of().formatHex(sha256.digest()));
    }

    /// Its length first: no byte can move from a name to a content, or from one file to the next, unseen.
    private static void add(MessageDigest sha256, byte[] part) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
        sha256.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
