package org.doorstep.bed.around;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Looks for residents in what a terminal leaves behind: name, number and address of every synthetic person, in every coat they could wear,
/// also inside archives; and for papers and pictures of any kind, which have no place there. Whole files are read as they lie on the disk, so a database
/// is searched with its free pages and its log.
public final class PrivacySearch {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));
    /// A shorter name is a word like any other.
    private static final int SHORTEST = 3;
    /// So many bytes find a coat; one that is shorter, as of three Latin letters, is in every file.
    private static final int FIRST = 4;
    /// How a PDF and a PNG begin, wherever they lie inside of another file.
    private static final List<String> PAPERS = List.of("%PDF-", "\u0089PNG\r\n\u001A\n");
    /// How a JPEG and a PWG raster begin; too short to be looked for in the middle of what is sealed.
    private static final List<String> PICTURES = List.of("\u00FF\u00D8\u00FF", "RaS2");
    private static final int BASE64_PHASES = 3;
    private static final int DEEPEST = 3;

    /// As text of single bytes, by their first four: a file is walked once for all of them.
    private final Map<Integer, List<String>> coats = new HashMap<>();

    /// @param persons the sandbox's `persons.jsonl`
    public PrivacySearch(Path persons) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        for (String line : Files.readAllLines(persons)) {
            JsonNode person = mapper.readTree(line);
            Stream.of("name", "idNumber", "address").map(key -> person.path(key).asString("")).filter(text -> text.length() >= SHORTEST).forEach(this::dress);
        }
    }

    private void dress(String text) {
        CHARSETS.forEach(charset -> add(bytes(text.getBytes(charset))));
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        add(HexFormat.of().formatHex(utf8));
        add(HexFormat.of().withUpperCase().formatHex(utf8));
        for (int phase = 0; phase < BASE64_PHASES; phase++) {
            byte[] shifted = new byte[phase + utf8.length];
            System.arraycopy(utf8, 0, shifted, phase, utf8.length);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            add(base64.substring(phase == 0 ? 0 : phase + 1, base64.length() - 2));
        }
    }

    private void add(String coat) {
        if (coat.length() < FIRST) {
            return;
        }
        int first = 0;
        for (int i = 0; i < FIRST; i++) {
            first = first << Byte.SIZE | coat.charAt(i);
        }
        coats.computeIfAbsent(first, _ -> new ArrayList<>()).add(coat);
    }

    private static String bytes(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// The files below these places that hold something of a person; the names of files are searched too.
    public List<Path> findings(List<Path> places) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path place : places) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (holds(bytes(file.getFileName().toString().getBytes(StandardCharsets.UTF_8))) || holds(Files.readAllBytes(file), 0)) {
                        found.add(file);
                    }
                }
            }
        }
        return found;
    }

    private boolean holds(String content) {
        int last = 0;
        for (int end = 0; end < content.length(); end++) {
            last = last << Byte.SIZE | content.charAt(end);
            List<String> begun = coats.get(last);
            int start = end - FIRST + 1;
            if (begun != null && begun.stream().anyMatch(coat -> content.startsWith(coat, start))) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(byte[] content, int depth) throws IOException {
        String text = bytes(content);
        if (holds(text) || PAPERS.stream().anyMatch(text::contains) || PICTURES.stream().anyMatch(text::startsWith)) {
            return true;
        }
        if (depth == DEEPEST || content.length < 4) {
            return false;
        }
        if (content[0] == 0x1F && content[1] == (byte) 0x8B) {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
                return holds(in.readAllBytes(), depth + 1);
            }
        }
        return content[0] == 'P' && content[1] == 'K' && insideZip(content, depth);
    }

    private boolean insideZip(byte[] content, int depth) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (in.getNextEntry() != null) {
                if (holds(in.readAllBytes(), depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
