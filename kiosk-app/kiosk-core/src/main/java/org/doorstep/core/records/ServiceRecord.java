package org.doorstep.core.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.config.Block;
import org.doorstep.config.Field;
import org.doorstep.config.LangText;
import org.doorstep.config.RecordKind;
import org.doorstep.config.Template;
import org.doorstep.core.identity.Person;
import org.doorstep.device.Secret;

/// A record of one person as the district computed it; the bundle's record kind says how it is worded and drawn.
///
/// @param parts by name; a kind draws those that it knows
public record ServiceRecord(String kind, Secret subjectName, Secret subjectNumber, Answer answer, Map<String, Part> parts) {
    /// In a row: the number of the person whom it is about.
    public static final String ROWS_PERSON = "idNumber";
    private static final int LONGEST_VALUE = 40;

    public ServiceRecord {
        parts = Map.copyOf(parts);
    }

    /// Both the name and the number must be those of the person; a record that fits in one only, or that names nobody, is somebody else's.
    /// So is one with a row of another person.
    public boolean belongsTo(Person person) {
        return !subjectNumber.isEmpty() && subjectNumber.equals(person.number()) && person.named(subjectName)
                && rows().allMatch(row -> !row.containsKey(ROWS_PERSON) || person.number().reveal().equals(row.get(ROWS_PERSON)));
    }

    private Stream<Map<String, String>> rows() {
        return parts.values().stream().filter(Part.Rows.class::isInstance).flatMap(part -> ((Part.Rows) part).rows().stream());
    }

    /// The kind has words for all that the answer says, every value is written as the kind says, and every part is what is drawn from it: a
    /// record is never shown by halves.
    public boolean fits(RecordKind words) {
        Stream<Optional<LangText>> said = Stream.concat(
                Stream.of(Optional.ofNullable(words.sentences().get(answer.sentence()))),
                answer.details().stream().map(detail -> Optional.ofNullable(words.details().get(detail))));
        return said.allMatch(text -> text.filter(known -> Template.names(known).stream().allMatch(name -> fits(name, words))).isPresent())
                && words.blocks().stream().allMatch(this::fits);
    }

    private boolean fits(String name, RecordKind words) {
        String value = answer.values().getOrDefault(name, "");
        return value.codePointCount(0, value.length()) <= LONGEST_VALUE
                && Optional.ofNullable(words.values().get(name)).filter(format -> format.fits(value)).isPresent();
    }

    private boolean fits(Block block) {
        return switch (parts.get(block.part())) {
            case null -> true;
            case Part.Later _ -> true;
            case Months _ -> block instanceof Block.Months;
            case Part.Rows(List<Map<String, String>> rows) -> switch (block) {
                case Block.Months _ -> false;
                case Block.Chart chart -> rows.stream().allMatch(row -> whole(row, chart.across(), List.of(chart.up())));
                case Block.Table table -> rows.stream().allMatch(row -> whole(row, table.columns().getFirst(), table.columns()));
                case Block.Things things -> rows.stream().allMatch(row -> whole(row, things.name(), things.facts()));
            };
        };
    }

    /// What the row is called by is there; of the others what is there is written as it should be.
    private static boolean whole(Map<String, String> row, Field name, List<Field> fields) {
        return name.fits(row.getOrDefault(name.key(), ""))
                && fields.stream().allMatch(field -> !row.containsKey(field.key()) || field.fits(row.get(field.key())));
    }

    /// What is drawn of it, in the order of the kind; what is to be had later is said once.
    public List<Line> lines(RecordKind kind) {
        List<Line> lines = new ArrayList<>();
        List<String> later = new ArrayList<>();
        for (Block block : kind.blocks()) {
            switch (parts.get(block.part())) {
                case null -> {}
                case Part.Later(var from) when later.contains(block.part()) -> {}
                case Part.Later(var from) -> {
                    later.add(block.part());
                    lines.add(new Line.Later(block, from));
                }
                case Months months -> lines.add(new Line.Picture(block, months));
                case Part.Rows rows -> lines.addAll(drawn(block, rows));
            }
        }
        return lines;
    }

    private static List<Line> drawn(Block block, Part.Rows rows) {
        return switch (block) {
            case Block.Months _, Block.Chart _ when rows.rows().isEmpty() -> List.of();
            case Block.Months _, Block.Chart _ -> List.of(new Line.Picture(block, rows));
            case Block.Table table -> rows.rows().stream().<Line>map(row -> new Line.Row(table, row)).toList();
            case Block.Things things -> rows.rows().stream().flatMap(row -> thing(new Line.Thing(things, row))).toList();
        };
    }

    /// Its name, and the facts that there are of it.
    private static Stream<Line> thing(Line.Thing thing) {
        return Stream.concat(Stream.of(thing), thing.block().facts().stream().filter(fact -> thing.values().containsKey(fact.key()))
                .map(fact -> new Line.Fact(thing, fact)));
    }

    @Override
    public String toString() {
        return "ServiceRecord[" + kind + " •••]";
    }
}
