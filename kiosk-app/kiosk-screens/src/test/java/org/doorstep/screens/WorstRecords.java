package org.doorstep.screens;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.config.Block;
import org.doorstep.config.Bundle;
import org.doorstep.config.Deed;
import org.doorstep.config.Field;
import org.doorstep.config.Format;
import org.doorstep.config.RecordKind;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.question.Asked;
import org.doorstep.core.records.Answer;
import org.doorstep.core.records.Months;
import org.doorstep.core.records.Part;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.core.records.Records;
import org.doorstep.core.records.ServiceRecord;
import org.doorstep.device.IdDocument;

/// A record of any kind with the longest values that its formats let pass, whatever the kind is about.
final class WorstRecords {
    private static final int YEARS = 40;
    private static final int BEHIND = 20;

    private WorstRecords() {}

    /// Every kind of the bundle, the first page and one further behind.
    static Map<String, Step> steps(Bundle bundle, Visit visit, ServiceItem item, IdDocument person) {
        Map<String, Step> steps = new TreeMap<>();
        bundle.catalogue().recordKinds().forEach((id, kind) -> of(kind, person).forEach((sentence, record) -> {
            Asked<RecordOutcome> asked = new Asked.Known<>(new RecordOutcome.Found(record));
            Deed.Show deed = new Deed.Show(id);
            steps.put("kind-" + id + "-" + sentence, new Records(visit, item, deed, asked, false, 0));
            if (record.lines(kind).size() > BEHIND) {
                steps.put("kind-" + id + "-" + sentence + "-behind", new Records(visit, item, deed, asked, true, BEHIND));
            }
        }));
        return steps;
    }

    /// One record a sentence, with all details, and one more whose parts are all to be had later.
    private static Map<String, ServiceRecord> of(RecordKind kind, IdDocument person) {
        Map<String, ServiceRecord> records = new HashMap<>();
        Map<String, String> values = kind.values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> longest(value.getValue())));
        for (String sentence : kind.sentences().keySet()) {
            records.put(sentence, new ServiceRecord(kind.id(), person.anyName(), person.number(),
                    new Answer(sentence, kind.details().keySet().stream().sorted().limit(2).toList(), values), parts(kind)));
        }
        records.put("later", new ServiceRecord(kind.id(), person.anyName(), person.number(),
                new Answer(kind.sentences().keySet().stream().sorted().findFirst().orElseThrow(), List.of(), values),
                kind.blocks().stream().collect(Collectors.toMap(Block::part,
                        _ -> new Part.Later(Optional.of(Instant.parse("2026-11-24T22:00:00Z"))),
                        (one, _) -> one))));
        return records;
    }

    private static Map<String, Part> parts(RecordKind kind) {
        Map<String, Part> parts = new HashMap<>();
        for (Block block : kind.blocks()) {
            parts.merge(block.part(), part(block), WorstRecords::both);
        }
        return parts;
    }

    /// Two blocks that are drawn from one part.
    private static Part both(Part one, Part other) {
        if (!(one instanceof Part.Rows(List<Map<String, String>> first) && other instanceof Part.Rows(List<Map<String, String>> second))) {
            return one;
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            Map<String, String> row = new HashMap<>(first.get(i));
            row.putAll(second.get(i));
            rows.add(row);
        }
        return new Part.Rows(rows);
    }

    private static Part part(Block block) {
        return switch (block) {
            case Block.Months _ -> new Months(YearMonth.of(2026, 9).minusMonths(YEARS * 12L - 1), YearMonth.of(2026, 9),
                    Set.of(YearMonth.of(2016, 9), YearMonth.of(2016, 11)));
            case Block.Chart chart -> rows(List.of(chart.across(), chart.up()));
            case Block.Table table -> rows(table.columns());
            case Block.Things things -> rows(Stream.concat(Stream.of(things.name()), things.facts().stream()).toList());
        };
    }

    private static Part rows(List<Field> fields) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int n = 0; n < YEARS; n++) {
            Map<String, String> row = new HashMap<>();
            for (Field field : fields) {
                row.put(field.key(), value(field, n));
            }
            rows.add(row);
        }
        return new Part.Rows(rows);
    }

    private static String value(Field field, int n) {
        return switch (field.format()) {
            case YEAR -> Integer.toString(2026 - n);
            case MONTH -> YearMonth.of(2026, 9).minusMonths(n).toString();
            case MONEY -> 104_384 - n * n * 60 + ".96";
            case CODE -> field.words().entrySet().stream()
                    .max((one, other) -> Integer.compare(length(one.getValue().texts().values()),
                            length(other.getValue().texts().values())))
                    .orElseThrow().getKey();
            case TEXT, IDENTIFIER, NUMBER, DAY -> longest(field.format());
        };
    }

    private static int length(Iterable<String> texts) {
        int most = 0;
        for (String text : texts) {
            most = Math.max(most, text.length());
        }
        return most;
    }

    private static String longest(Format format) {
        return switch (format) {
            case IDENTIFIER -> "鲁（2026）青岛市不动产权第 00123456789 号";
            case TEXT -> "市南区虚构路一百二十八号三号楼二单元一千二百零一户";
            case YEAR -> "2026";
            case MONTH -> "2026-12";
            case DAY -> "2026-12-28";
            case NUMBER -> "480";
            case MONEY -> "104384.96";
            case CODE -> "NONE";
        };
    }
}
