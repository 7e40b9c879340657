package org.doorstep.config;

import java.util.List;
import java.util.Map;

/// How a kind of record is shown: which sentences may answer it, and what stands under the sentence. The district computes every value; this
/// only words and orders them.
///
/// @param sentences by the key that the district answers with; `{name}` stands for a value of the record, a value between `*` is the figure
/// @param details   further lines under the sentence, by key, as the sentences
/// @param values    how each value of a sentence or a detail is written
/// @param blocks    what stands under the sentence, in this order
public record RecordKind(
        String id,
        LangText title,
        Map<String, LangText> sentences,
        Map<String, LangText> details,
        Map<String, Format> values,
        List<Block> blocks) {
    public RecordKind {
        sentences = Map.copyOf(sentences);
        details = Map.copyOf(details);
        values = Map.copyOf(values);
        blocks = List.copyOf(blocks);
    }
}
