package org.doorstep.paper;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The seal as it stands in the bytes: the signature dictionary of the one object that has a byte range, and the gap that it leaves.
///
/// @param gapStart the `<` of `/Contents`
/// @param gapEnd   behind its `>`
/// @param at       `/M`, the time of sealing
/// @param when     `/M` as it was written
record SealText(int gapStart, int gapEnd, byte[] cms, Instant at, String when) {
    private static final Pattern FOUR = Pattern.compile("\\[\\s*(\\d{1,8})\\s+(\\d{1,8})\\s+(\\d{1,8})\\s+(\\d{1,8})\\s*]");
    /// ISO 32000-1 §7.9.4; a time without its zone is no time.
    private static final Pattern DATE = Pattern.compile("\\(D:(\\d{14})(?:(Z)(?:00'00'?)?|([+-]\\d{2})'(\\d{2})'?)\\)");
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    static SealText of(byte[] file, List<Map<String, RawReader.Value>> objects) throws Refusal {
        List<Map<String, RawReader.Value>> seals = objects.stream().filter(entries -> entries.containsKey("ByteRange")).toList();
        int words = Raw.count(file, "/ByteRange");
        Refusal.when(seals.isEmpty() && words == 0, PaperFaultCode.NOT_SEALED);
        Refusal.when(seals.size() > 1 || words > 1, PaperFaultCode.SEALED_TWICE);
        Refusal.when(seals.size() != 1 || words != 1, PaperFaultCode.SEAL_FORM);
        Map<String, RawReader.Value> seal = seals.getFirst();
        is(file, seal, "Type", "/Sig");
        is(file, seal, "Filter", "/Adobe.PPKLite");
        is(file, seal, "SubFilter", "/ETSI.CAdES.detached");
        RawReader.Value contents = entry(seal, "Contents");
        covered(file, entry(seal, "ByteRange").text(file), contents);
        String when = entry(seal, "M").text(file);
        return new SealText(contents.start(), contents.end(), digits(file, contents), time(when), when.substring(1, when.length() - 1));
    }

    private static RawReader.Value entry(Map<String, RawReader.Value> seal, String key) throws Refusal {
        RawReader.Value value = seal.get(key);
        if (value == null) {
            throw new Refusal(PaperFaultCode.SEAL_FORM);
        }
        return value;
    }

    private static void is(byte[] file, Map<String, RawReader.Value> seal, String key, String value) throws Refusal {
        Refusal.when(!entry(seal, key).is(file, value), PaperFaultCode.SEAL_FORM);
    }

    /// `[0 a b c]`: from the start to the `<`, from behind the `>` to the end, and nothing else is left out.
    private static void covered(byte[] file, String range, RawReader.Value gap) throws Refusal {
        Matcher four = FOUR.matcher(range);
        Refusal.when(!four.matches(), PaperFaultCode.SEAL_FORM);
        long first = Long.parseLong(four.group(1));
        long length = Long.parseLong(four.group(2));
        long second = Long.parseLong(four.group(3));
        long rest = Long.parseLong(four.group(4));
        boolean whole = first == 0 && length == gap.start() && second == gap.end() && second + rest == file.length;
        Refusal.when(!whole, PaperFaultCode.SEAL_PARTIAL);
    }

    /// Hexadecimal digits only, all in one case: the gap is the one part that the seal does not cover, so it has one way to be written.
    private static byte[] digits(byte[] file, RawReader.Value gap) throws Refusal {
        String text = gap.text(file);
        String hex = text.substring(1, text.length() - 1);
        boolean form = text.startsWith("<") && text.endsWith(">") && hex.length() % 2 == 0;
        boolean oneCase = hex.chars().allMatch(c -> "0123456789ABCDEF".indexOf(c) >= 0) || hex.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0);
        Refusal.when(!form || !oneCase, PaperFaultCode.SEAL_FORM);
        return HexFormat.of().parseHex(hex);
    }

    private static Instant time(String when) throws Refusal {
        Matcher date = DATE.matcher(when);
        Refusal.when(!date.matches(), PaperFaultCode.SEAL_FORM);
        try {
            LocalDateTime local = LocalDateTime.parse(date.group(1), DIGITS);
            ZoneOffset zone = date.group(2) != null ? ZoneOffset.UTC : ZoneOffset.of(date.group(3) + ":" + date.group(4));
            return OffsetDateTime.of(local, zone).toInstant();
        } catch (DateTimeException _) {
            throw new Refusal(PaperFaultCode.SEAL_FORM);
        }
    }
}
