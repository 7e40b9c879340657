package org.doorstep.device.virtual;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One IPP message (device-protocols §6.1) with what follows it in the body: the twin's own reader and writer, which shares nothing with
/// the adapter's.
///
/// @param version 0x0200 for 2.0
/// @param code    operation of a request, status of an answer
record IppMessage(int version, int code, int requestId, List<Group> groups, byte[] data) {
    static final int OPERATION = 1;
    static final int JOB = 2;
    static final int END = 3;
    static final int PRINTER = 4;
    static final int UNSUPPORTED = 5;
    private static final int HEADER = 8;
    private static final int FIRST_VALUE_TAG = 0x10;
    static final int VERSION_2_0 = 0x0200;

    record Group(int tag, List<Attribute> attributes) {}

    /// @param values each with the same tag
    record Attribute(int tag, String name, List<byte[]> values) {
        static Attribute number(int tag, String name, int value) {
            return new Attribute(tag, name, List.of(ByteBuffer.allocate(4).putInt(value).array()));
        }

        static Attribute numbers(int tag, String name, List<Integer> values) {
            return new Attribute(tag, name, values.stream().map(value -> ByteBuffer.allocate(4).putInt(value).array()).toList());
        }

        static Attribute words(int tag, String name, List<String> values) {
            return new Attribute(tag, name, values.stream().map(value -> value.getBytes(StandardCharsets.UTF_8)).toList());
        }
    }

    static final int INTEGER = 0x21;
    static final int BOOLEAN = 0x22;
    static final int ENUM = 0x23;
    static final int OCTETS = 0x30;
    static final int RANGE = 0x33;
    static final int NAME = 0x42;
    static final int KEYWORD = 0x44;
    static final int URI = 0x45;
    static final int CHARSET = 0x47;
    static final int LANGUAGE = 0x48;
    static final int MIME_TYPE = 0x49;

    /// Of a request's first bytes; 0 where there are too few.
    static int operation(byte[] request) {
        return request.length < HEADER ? 0 : ByteBuffer.wrap(request).getShort(2) & 0xFFFF;
    }

    static IppMessage read(byte[] body) {
        ByteBuffer in = ByteBuffer.wrap(body);
        int version = in.getShort() & 0xFFFF;
        int code = in.getShort() & 0xFFFF;
        int requestId = in.getInt();
        List<Group> groups = new ArrayList<>();
        for (int tag = in.get() & 0xFF; tag != END; tag = in.get() & 0xFF) {
            if (tag < FIRST_VALUE_TAG) {
                groups.add(new Group(tag, new ArrayList<>()));
            } else {
                value(in, tag, groups.getLast().attributes());
            }
        }
        byte[] rest = new byte[in.remaining()];
        in.get(rest);
        return new IppMessage(version, code, requestId, groups, rest);
    }

    /// A value without a name belongs to the attribute before it.
    private static void value(ByteBuffer in, int tag, List<Attribute> into) {
        String name = new String(bytes(in), StandardCharsets.UTF_8);
        byte[] value = bytes(in);
        if (name.isEmpty() && !into.isEmpty()) {
            into.getLast().values().add(value);
        } else {
            into.add(new Attribute(tag, name, new ArrayList<>(List.of(value))));
        }
    }

    private static byte[] bytes(ByteBuffer in) {
        byte[] bytes = new byte[in.getShort() & 0xFFFF];
        in.get(bytes);
        return bytes;
    }

    byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(8).putShort((short) version).putShort((short) code).putInt(requestId).array());
        for (Group group : groups) {
            out.write(group.tag());
            group.attributes().forEach(attribute -> write(attribute, out));
        }
        out.write(END);
        return out.toByteArray();
    }

    private static void write(Attribute attribute, ByteArrayOutputStream out) {
        String name = attribute.name();
        for (byte[] value : attribute.values()) {
            out.write(attribute.tag());
            write(name.getBytes(StandardCharsets.UTF_8), out);
            write(value, out);
            name = "";
        }
    }

    private static void write(byte[] bytes, ByteArrayOutputStream out) {
        out.writeBytes(ByteBuffer.allocate(2).putShort((short) bytes.length).array());
        out.writeBytes(bytes);
    }

    private Optional<byte[]> first(String name) {
        return groups.stream().flatMap(group -> group.attributes().stream()).filter(a -> a.name().equals(name))
                .map(a -> a.values().getFirst()).findFirst();
    }

    boolean has(String name) {
        return first(name).isPresent();
    }

    Optional<String> text(String name) {
        return first(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    int number(String name, int otherwise) {
        return first(name).filter(bytes -> bytes.length == 4).map(bytes -> ByteBuffer.wrap(bytes).getInt()).orElse(otherwise);
    }
}
