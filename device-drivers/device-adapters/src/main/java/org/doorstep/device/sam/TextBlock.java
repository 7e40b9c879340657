package org.doorstep.device.sam;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.doorstep.device.IdDocument;
import org.doorstep.device.IdDocument.Kind;
import org.doorstep.device.IdDocument.Sex;
import org.doorstep.device.MovedCharacters;
import org.doorstep.device.Secret;

/// The 256 bytes of text on a chip (device-protocols §1.9): UTF-16LE, every field padded with spaces, the kind of card at offset 248.
final class TextBlock {
    static final int BYTES = 256;
    private static final int KIND_AT = 248;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final String LONG_TERM = "长期";

    /// A field holds what it cannot hold. The message names the field, never its content.
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String field) {
            super(field);
        }
    }

    private final byte[] text;

    private TextBlock(byte[] text) {
        this.text = text;
    }

    static IdDocument decode(byte[] text) throws Unfit {
        if (text.length != BYTES) {
            throw new Unfit("length");
        }
        TextBlock block = new TextBlock(text);
        return switch (block.field(KIND_AT, 2)) {
            case "" -> block.resident(Kind.RESIDENT);
            case "J" -> block.resident(Kind.RESIDENCE_PERMIT);
            case "I" -> block.foreigner2017();
            case "Y" -> block.foreigner2023();
            default -> throw new Unfit("kind");
        };
    }

    private IdDocument resident(Kind kind) throws Unfit {
        String nation = kind == Kind.RESIDENT ? field(32, 4) : "";
        return new IdDocument(
                kind, new Secret(field(0, 30)), Secret.NONE, new Secret(field(122, 36)), sex(30), nation, "",
                date(36, "birth"), new Secret(field(52, 70)), field(158, 30), date(188, "valid from"), validTo(204));
    }

    private IdDocument foreigner2017() throws Unfit {
        return new IdDocument(
                Kind.FOREIGNER_2017, new Secret(field(158, 30)), new Secret(field(0, 120)), new Secret(field(122, 30)), sex(120), "", field(152, 6),
                date(220, "birth"), Secret.NONE, field(240, 8), date(188, "valid from"), validTo(204));
    }

    private IdDocument foreigner2023() throws Unfit {
        // One name over two fields: a space at the end of the first belongs to it.
        String foreignName = trimmed(raw(52, 70) + raw(220, 22));
        return new IdDocument(
                Kind.FOREIGNER_2023, new Secret(field(0, 30)), new Secret(foreignName), new Secret(field(122, 36)), sex(30), "", field(242, 6),
                date(36, "birth"), Secret.NONE, "", date(188, "valid from"), validTo(204));
    }

    /// What GBK kept in the private use area stands where Unicode has it today, as in the registers that it is compared with.
    private String raw(int offset, int bytes) {
        return MovedCharacters.folded(new String(text, offset, bytes, StandardCharsets.UTF_16LE));
    }

    private String field(int offset, int bytes) {
        return trimmed(raw(offset, bytes));
    }

    /// Of U+0020, U+3000 and U+0000 on the right: §1.9.
    private static String trimmed(String field) {
        int end = field.length();
        while (end > 0 && " \u3000\0".indexOf(field.charAt(end - 1)) >= 0) {
            end--;
        }
        return field.substring(0, end);
    }

    /// GB/T 2261.1.
    private Sex sex(int offset) throws Unfit {
        return switch (field(offset, 2)) {
            case "0" -> Sex.UNKNOWN;
            case "1" -> Sex.MALE;
            case "2" -> Sex.FEMALE;
            case "9" -> Sex.NOT_STATED;
            default -> throw new Unfit("sex");
        };
    }

    private LocalDate date(int offset, String name) throws Unfit {
        try {
            return LocalDate.parse(field(offset, 16), DATE);
        } catch (DateTimeException _) {
            throw new Unfit(name);
        }
    }

    private Optional<LocalDate> validTo(int offset) throws Unfit {
        return field(offset, 16).equals(LONG_TERM) ? Optional.empty() : Optional.of(date(offset, "valid to"));
    }
}
