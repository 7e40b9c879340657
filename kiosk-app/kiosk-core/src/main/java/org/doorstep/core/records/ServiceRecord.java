package org.doorstep.core.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.config.LangText;
import org.doorstep.config.RecordKind;
import org.doorstep.config.Template;
import org.doorstep.core.identity.SameName;
import org.doorstep.device.IdDocument;
import org.doorstep.device.Secret;

/// A record of one person as the district computed it; the bundle's record kind says how it is worded and drawn.
///
/// @param rows newest first; each maps a column's key to its value
public record ServiceRecord(
        String kind, Secret subjectName, Secret subjectNumber, Answer answer, Optional<Months> months, List<Map<String, String>> rows) {
    private static final int LONGEST_VALUE = 40;

    public ServiceRecord {
        rows = List.copyOf(rows);
    }

    /// Both the name and the number must be those of the chip; a record that fits in one only, or that names nobody, is somebody else's.
    public boolean belongsTo(IdDocument document) {
        return !subjectNumber.isEmpty() && subjectNumber.equals(document.number())
                && (SameName.same(subjectName, document.name()) || SameName.same(subjectName, document.foreignName()));
    }

    /// The kind has words for all that the answer says, and a value for every place in them: a record is never shown by halves.
    public boolean wordedBy(RecordKind words) {
        Set<String> values = answer.values().entrySet().stream().filter(value -> fits(value.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Stream<Optional<LangText>> said = Stream.concat(
                Stream.of(Optional.ofNullable(words.sentences().get(answer.sentence()))),
                answer.details().stream().map(detail -> Optional.ofNullable(words.details().get(detail))));
        return said.allMatch(text -> text.filter(known -> values.containsAll(Template.names(known))).isPresent());
    }

    /// A figure, a month, a name: nothing that could fill a screen.
    private static boolean fits(String value) {
        return !value.isBlank() && value.codePointCount(0, value.length()) <= LONGEST_VALUE;
    }

    @Override
    public String toString() {
        return "ServiceRecord[" + kind + " •••]";
    }
}
