package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.doorstep.config.Block;
import org.doorstep.config.Bundle;
import org.doorstep.config.Catalogue;
import org.doorstep.config.RecordKind;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Step;
import org.doorstep.core.question.VisitId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A record is drawn as its kind says.
class RecordsViewTest {
    @BeforeAll
    static void toolkit() throws InterruptedException {
        Toolkit.up();
    }

    /// @param chart whether the kinds have their months
    private static Bundle with(boolean chart) {
        Bundle bundle = Gallery.bundle("t-portrait");
        Map<String, RecordKind> kinds = bundle.catalogue().recordKinds().values().stream().collect(Collectors.toMap(RecordKind::id, kind ->
                new RecordKind(kind.id(), kind.title(), kind.sentences(), kind.details(), kind.values(),
                        kind.blocks().stream().filter(block -> chart || !(block instanceof Block.Months)).toList())));
        return new Bundle(bundle.id(), bundle.version(), bundle.district(), bundle.site(), bundle.terminal(),
                new Catalogue(bundle.catalogue().items(), List.of(), List.of(), kinds), bundle.wording(), bundle.theme(),
                        bundle.anchors(), bundle.seals(),
                bundle.signed(), bundle.digest());
    }

    /// Months that the district sends for a kind without a chart stand in no picture, in any size of print.
    @ParameterizedTest
    @CsvSource({"true, USUAL", "true, SIMPLE", "true, LARGEST", "false, USUAL"})
    void aChartIsDrawnWhereTheKindHasOne(boolean chart, Manner.Size size)
            throws InterruptedException, ExecutionException {
        Bundle bundle = with(chart);
        Step record = Objects.requireNonNull(Gallery.of(bundle, Manner.USUAL.in(size)).get("record-long-false-0"));
        assertThat(CompletableFuture.supplyAsync(() -> {
            Glass glass = new Glass(_ -> { }, () -> new VisitId("v"), bundle);
            glass.show(record, Gallery.board(bundle));
            return Toolkit.all(glass.root()).anyMatch(node -> node.getStyleClass().contains("cell-paid"));
        }, Platform::runLater).get()).isEqualTo(chart);
    }
}
