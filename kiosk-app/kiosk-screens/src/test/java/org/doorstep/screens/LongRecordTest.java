package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.doorstep.config.Bundle;
import org.doorstep.config.RecordKind;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Step;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.VisitId;
import org.doorstep.core.records.Part;
import org.doorstep.core.records.RecordOutcome;
import org.doorstep.core.records.Records;
import org.doorstep.core.records.ServiceRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ten thousand rows of each part are pages like any other. How long each took to be drawn is said, not judged: docs/performance.md.
class LongRecordTest {
    private static final int ROWS = 10_000;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Bundle BUNDLE = Gallery.bundle("t-portrait");

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Toolkit.up();
    }

    private static ServiceRecord stretched(ServiceRecord record) {
        Map<String, Part> parts = new HashMap<>();
        record.parts().forEach((name, part) -> parts.put(name, part instanceof Part.Rows(List<Map<String, String>> rows)
                ? new Part.Rows(IntStream.range(0, ROWS).mapToObj(n -> rows.get(n % rows.size())).toList()) : part));
        return new ServiceRecord(record.kind(), record.subjectName(), record.subjectNumber(), record.answer(), parts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind-social-insurance-paid-total", "kind-property-holds", "kind-pension-drawing"})
    void tenThousandRowsArePages(String worst) throws InterruptedException, ExecutionException {
        Records usual = (Records) Objects.requireNonNull(Gallery.of(BUNDLE, Manner.USUAL).get(worst));
        RecordKind kind = Objects.requireNonNull(BUNDLE.catalogue().recordKinds().get(usual.deed().recordKind()));
        ServiceRecord record = stretched(usual.record().orElseThrow());
        int lines = record.lines(kind).size();
        assertThat(lines).isGreaterThan(ROWS);
        Asked<RecordOutcome> asked = new Asked.Known<>(new RecordOutcome.Found(record));
        Map<String, Step> steps = new LinkedHashMap<>();
        steps.put("warm", usual);
        for (int from : new int[] {0, 1, lines / 2, lines - 1}) {
            steps.put("from " + from, new Records(usual.visit(), usual.item(), usual.deed(), asked, false, from));
        }
        assertThat(faults(worst, steps)).isEmpty();
    }

    private static List<String> faults(String what, Map<String, Step> steps) throws InterruptedException, ExecutionException {
        return CompletableFuture.supplyAsync(() -> {
            List<String> faults = new ArrayList<>();
            Glass glass = new Glass(_ -> { }, () -> new VisitId("v"), BUNDLE);
            Scene scene = new Scene(glass.root(), 1080, 1920);
            steps.forEach((name, step) -> {
                long begun = System.nanoTime();
                glass.show(step, Gallery.board(BUNDLE));
                System.out.printf("%s %s: %.0f ms%n", what, name, (System.nanoTime() - begun) / NANOS_PER_MILLI);
                FitTest.look(scene, step).forEach(fault -> faults.add(name + ": " + fault));
            });
            return faults;
        }, Platform::runLater).get();
    }
}
