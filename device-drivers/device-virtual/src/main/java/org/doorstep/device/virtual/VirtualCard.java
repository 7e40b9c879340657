package org.doorstep.device.virtual;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A synthetic card of one of the four kinds: the 256 bytes of text a chip would give, written from a person of the sandbox's file.
public record VirtualCard(String id, CardLayout layout, byte[] text) {
    private static final int TEXT = 256;
    private static final String OTHER_BIRTH = "19010101";
    private static final String LONG_OVER = "20201231";

    /// @throws IllegalArgumentException when a value has no room in its field, or the person's kind is unknown
    public static VirtualCard of(JsonNode person) {
        CardLayout layout = CardLayout.of(person.path("kind").asString(""));
        byte[] text = new byte[TEXT];
        for (int i = 0; i < TEXT; i += 2) {
            text[i] = ' ';
        }
        Map<String, String> left = new HashMap<>();
        for (CardLayout.Field field : layout.fields()) {
            String value = left.getOrDefault(field.of(), person.path(field.of()).asString(""));
            int fits = Math.min(value.length(), field.bytes() / 2);
            put(text, field.offset(), value.substring(0, fits));
            left.put(field.of(), value.substring(fits));
        }
        if (!left.values().stream().allMatch(String::isEmpty)) {
            throw new IllegalArgumentException("a field of the card has no room for its text");
        }
        put(text, CardLayout.KIND_AT, layout.flag());
        return new VirtualCard(person.path("id").asString(""), layout, text);
    }

    /// What can be wrong with this kind of card: the number of 2017 states neither sex nor date of birth.
    Set<Trouble> troubles() {
        return layout == CardLayout.FOREIGNER_2017
                ? EnumSet.of(Trouble.BAD_CHECK_DIGIT, Trouble.EXPIRED)
                : EnumSet.of(Trouble.BAD_CHECK_DIGIT, Trouble.BAD_SEX, Trouble.BAD_BIRTH, Trouble.EXPIRED);
    }

    /// The same card with this wrong in it.
    VirtualCard spoiled(Trouble trouble) {
        return switch (trouble) {
            case BAD_CHECK_DIGIT -> with(lastOfNumber(), otherEnd());
            case BAD_SEX -> with(layout.field("sex").offset(), at(layout.field("sex").offset()) == '1' ? "2" : "1");
            case BAD_BIRTH -> with(layout.field("birth").offset(), OTHER_BIRTH);
            case EXPIRED -> with(layout.field("validTo").offset(), LONG_OVER);
            case NOISE, WRONG_CHECKSUM, WRONG_CHECKSUM_ONCE, SILENCE, TRUNCATED_ONCE, LATE_ONCE, LIFTED_IN_READ, ASKEW, CHUNKS, REJECTED, SELF_TEST -> this;
        };
    }

    /// The number of 2017 has no public check: a letter is wrong there.
    private String otherEnd() {
        if (layout == CardLayout.FOREIGNER_2017) {
            return "X";
        }
        return at(lastOfNumber()) == '1' ? "2" : "1";
    }

    private int lastOfNumber() {
        CardLayout.Field number = layout.field("idNumber");
        return number.offset() + number.bytes() - 2;
    }

    private char at(int offset) {
        return (char) (text[offset] & 0xFF);
    }

    private VirtualCard with(int offset, String value) {
        byte[] other = Arrays.copyOf(text, TEXT);
        put(other, offset, value);
        return new VirtualCard(id, layout, other);
    }

    private static void put(byte[] text, int offset, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(bytes, 0, text, offset, bytes.length);
    }
}
