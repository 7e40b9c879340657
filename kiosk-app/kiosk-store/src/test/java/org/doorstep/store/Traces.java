package org.doorstep.store;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Searches the bytes of every file below a folder for a text in all the shapes in which it could have been written.
final class Traces {
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));

    private Traces() {}

    static Map<String, byte[]> shapes(String text) {
        Map<String, byte[]> shapes = new LinkedHashMap<>();
        for (Charset charset : CHARSETS) {
            byte[] bytes = text.getBytes(charset);
            String hex = HexFormat.of().formatHex(bytes);
            shapes.put(charset + "", bytes);
            shapes.put(charset + " hex", ascii(hex));
            shapes.put(charset + " HEX", ascii(hex.toUpperCase(Locale.ROOT)));
            for (int phase = 0; phase < 3; phase++) {
                shapes.put(charset + " base64 phase " + phase, ascii(base64(bytes, phase)));
            }
        }
        return shapes;
    }

    /// The characters that stay the same whatever stands before and behind; `phase` bytes stand before.
    static String base64(byte[] bytes, int phase) {
        byte[] shifted = new byte[phase + bytes.length];
        System.arraycopy(bytes, 0, shifted, phase, bytes.length);
        String all = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return all.substring((phase * 8 + 5) / 6, shifted.length * 8 / 6);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// The shapes that were found, each with the file's name.
    static Set<String> of(String text, Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, byte[]> shape : shapes(text).entrySet()) {
            for (Path file : holding(shape.getValue(), folder)) {
                found.add(shape.getKey() + " in " + file.getFileName());
            }
        }
        return found;
    }

    static List<Path> holding(byte[] wanted, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            List<Path> found = new ArrayList<>();
            for (Path file : all) {
                if (contains(Files.readAllBytes(file), wanted)) {
                    found.add(file);
                }
            }
            return found;
        }
    }

    private static boolean contains(byte[] all, byte[] wanted) {
        for (int at = 0; at + wanted.length <= all.length; at++) {
            if (all[at] == wanted[0] && Arrays.equals(all, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
