package org.doorstep.config;

import java.util.List;
import java.util.Map;

/// How a kind of record is shown: which sentences may answer it, its chart, its table. The district computes every value; this only words and orders them.
///
/// @param sentences by the key that the district answers with; `{name}` stands for a value of the record, a value between `*` is the figure
/// @param details   further lines under the sentence, by key, as the sentences
public record RecordKind(
        String id,
        LangText title,
        Map<String, LangText> sentences,
        Map<String, LangText> details,
        Chart chart,
        List<Column> columns,
        LangText tableNote) {
    public RecordKind {
        sentences = Map.copyOf(sentences);
        details = Map.copyOf(details);
        columns = List.copyOf(columns);
    }

    public enum Chart { NONE, MONTHS }

    /// A column of the table: `key` names the value in each row.
    public record Column(String key, LangText head, Format format) {}

    public enum Format { TEXT, YEAR, NUMBER, MONEY }
}
