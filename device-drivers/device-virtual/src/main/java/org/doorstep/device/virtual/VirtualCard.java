package org.doorstep.device.virtual;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/// A synthetic card: the 256 bytes of text a chip would give, written from a person of the sandbox's file (GA/T 490 layout of residents and type J).
public record VirtualCard(String id, byte[] text) {
    private static final int TEXT = 256;
    private static final int KIND_AT = 248;

    public static VirtualCard of(JsonNode person) {
        byte[] text = new byte[TEXT];
        for (int i = 0; i < TEXT; i += 2) {
            text[i] = ' ';
        }
        put(text, 0, 30, person.path("name").asString(""));
        put(text, 30, 2, person.path("sex").asString(""));
        put(text, 36, 16, person.path("birth").asString(""));
        put(text, 52, 70, person.path("address").asString(""));
        put(text, 122, 36, person.path("idNumber").asString(""));
        put(text, 158, 30, person.path("authority").asString(""));
        put(text, 188, 16, person.path("validFrom").asString(""));
        put(text, 204, 16, person.path("validTo").asString(""));
        if (person.path("kind").asString("").equals("RESIDENCE_PERMIT")) {
            put(text, KIND_AT, 2, "J");
        } else {
            put(text, 32, 4, person.path("nation").asString(""));
        }
        return new VirtualCard(person.path("id").asString(""), text);
    }

    /// The same card with one field written over, for cards that contradict themselves.
    VirtualCard with(int offset, String value) {
        byte[] other = Arrays.copyOf(text, TEXT);
        put(other, offset, value.length() * 2, value);
        return new VirtualCard(id, other);
    }

    private static void put(byte[] text, int offset, int room, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_16LE);
        if (bytes.length > room) {
            throw new IllegalArgumentException("a field of the card has no room for its text");
        }
        System.arraycopy(bytes, 0, text, offset, bytes.length);
    }
}
