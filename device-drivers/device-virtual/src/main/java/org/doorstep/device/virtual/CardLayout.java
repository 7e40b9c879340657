package org.doorstep.device.virtual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where the fields of a chip's 256 bytes of text lie, a table for each kind of card (GA/T 490; docs/protocols/data/idcard_text_layouts.csv).
public enum CardLayout {
    RESIDENT("ID", ""),
    RESIDENCE_PERMIT("J", "J"),
    FOREIGNER_2017("I", "I"),
    FOREIGNER_2023("Y", "Y");

    static final int KIND_AT = 248;

    /// @param name   what the table of the standard calls it
    /// @param of     key of a person's value; a second field of the same key goes on where the first ended
    /// @param offset in bytes
    /// @param bytes  two for each character
    record Field(String name, String of, int offset, int bytes) {}

    private final String variant;
    private final String flag;

    CardLayout(String variant, String flag) {
        this.variant = variant;
        this.flag = flag;
    }

    /// @throws IllegalArgumentException when no card is of this kind
    static CardLayout of(String kind) {
        return Arrays.stream(values()).filter(layout -> layout.name().equals(kind)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no card is of the kind " + kind));
    }

    /// What the table of the standard calls this kind.
    String variant() {
        return variant;
    }

    /// The character at `KIND_AT`; none for residents.
    String flag() {
        return flag;
    }

    List<Field> fields() {
        return switch (this) {
            case RESIDENT -> citizens(new Field("nation", "nation", 32, 4));
            case RESIDENCE_PERMIT -> citizens(new Field("travel_permit_no", "permitNumber", 220, 18), new Field("issue_count", "issues", 238, 4));
            case FOREIGNER_2017 -> foreigners2017();
            case FOREIGNER_2023 -> foreigners2023();
        };
    }

    Field field(String of) {
        return fields().stream().filter(field -> field.of().equals(of)).findFirst().orElseThrow();
    }

    /// What residents and type J have in common, and what one of them has more.
    private static List<Field> citizens(Field... more) {
        List<Field> all = new ArrayList<>(List.of(
                new Field("name", "name", 0, 30),
                new Field("sex", "sex", 30, 2),
                new Field("birth", "birth", 36, 16),
                new Field("address", "address", 52, 70),
                new Field("id_number", "idNumber", 122, 36),
                new Field("authority", "authority", 158, 30),
                new Field("valid_from", "validFrom", 188, 16),
                new Field("valid_to", "validTo", 204, 16)));
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    private static List<Field> foreigners2017() {
        return List.of(
                new Field("english_name", "foreignName", 0, 120),
                new Field("sex", "sex", 120, 2),
                new Field("permit_number", "idNumber", 122, 30),
                new Field("nationality", "nationality", 152, 6),
                new Field("chinese_name", "name", 158, 30),
                new Field("valid_from", "validFrom", 188, 16),
                new Field("valid_to", "validTo", 204, 16),
                new Field("birth", "birth", 220, 16),
                new Field("version", "version", 236, 4),
                new Field("accepting_authority", "authority", 240, 8));
    }

    private static List<Field> foreigners2023() {
        return List.of(
                new Field("chinese_name", "name", 0, 30),
                new Field("sex", "sex", 30, 2),
                new Field("renewal_count", "renewals", 32, 4),
                new Field("birth", "birth", 36, 16),
                new Field("english_name_1", "foreignName", 52, 70),
                new Field("permit_number", "idNumber", 122, 36),
                new Field("valid_from", "validFrom", 188, 16),
                new Field("valid_to", "validTo", 204, 16),
                new Field("english_name_2", "foreignName", 220, 22),
                new Field("nationality", "nationality", 242, 6),
                new Field("previous_number_link", "previousNumber", 250, 6));
    }
}
