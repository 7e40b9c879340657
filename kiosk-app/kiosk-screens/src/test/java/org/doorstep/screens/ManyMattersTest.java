package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.doorstep.config.Bundle;
import org.doorstep.config.Catalogue;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.config.Verb;
import org.doorstep.core.catalogue.Choosing;
import org.doorstep.core.catalogue.Guide;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Shelf;
import org.doorstep.core.journey.Step;
import org.doorstep.core.journey.Visit;
import org.doorstep.core.question.VisitId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A list of two thousand matters, and matters with the strangest texts that a bundle may have: pages, none of them broken.
class ManyMattersTest {
    private static final int MANY = 2000;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Bundle PLAIN = Gallery.bundle("t-portrait");

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Toolkit.up();
    }

    private static Bundle with(List<ServiceItem> items) {
        Catalogue catalogue = new Catalogue(items, PLAIN.catalogue().events(), List.of(), PLAIN.catalogue().recordKinds());
        return new Bundle(PLAIN.id(), PLAIN.version(), PLAIN.district(), PLAIN.site(), PLAIN.terminal(), catalogue, PLAIN.wording(),
                PLAIN.theme(), PLAIN.anchors(), PLAIN.seals(), PLAIN.signed(), PLAIN.digest());
    }

    private static ServiceItem called(ServiceItem item, String code, String name, String note) {
        return new ServiceItem(new ServiceItemCode(code), LangText.zh(name), LangText.zh(note), item.doors(), item.level(), item.needs(),
                Map.of(), item.guide(), item.deeds(), item.department(), item.counter());
    }

    private static List<ServiceItem> many() {
        List<ServiceItem> items = new ArrayList<>(PLAIN.catalogue().items());
        for (int i = 0; items.size() < MANY; i++) {
            ServiceItem item = PLAIN.catalogue().items().get(i % PLAIN.catalogue().items().size());
            items.add(called(item, item.code().value() + "-" + i, item.name().in(Language.ZH), item.note().in(Language.ZH)));
        }
        return items;
    }

    private static Visit visit(Manner.Size size) {
        return Visit.begin(new VisitId("v"), Manner.USUAL.in(size));
    }

    /// How long each took is said, not judged: docs/performance.md.
    @ParameterizedTest
    @EnumSource
    void twoThousandMattersArePages(Manner.Size size) throws InterruptedException, ExecutionException {
        Map<String, Step> steps = new LinkedHashMap<>();
        steps.put("warm", new Home(visit(size)));
        steps.put("other", new Choosing(visit(size), Shelf.Door.of(Verb.PRINT), 0));
        steps.put("home", new Home(visit(size)));
        for (Verb verb : Verb.values()) {
            steps.put(verb.name(), new Choosing(visit(size), Shelf.Door.of(verb), 0));
        }
        steps.put("APPLY, far behind", new Choosing(visit(size), Shelf.Door.of(Verb.APPLY), 1200));
        assertThat(faults(with(many()), steps)).isEmpty();
    }

    /// The longest that the schema lets pass, an emoji, marks that turn the direction of writing, controls, HTML.
    @Test
    void strangeTextsAreTextsAllTheSame() throws InterruptedException, ExecutionException {
        ServiceItem item = PLAIN.catalogue().items().getFirst();
        List<ServiceItem> items = List.of(called(item, "A", "长".repeat(60), "注".repeat(60)),
                called(item, "B", "\u202E倒着\u200F写\u0007的<b>事项</b>😀", "<b>注</b>"));
        Map<String, Step> steps = new LinkedHashMap<>();
        steps.put("door", new Choosing(visit(Manner.Size.USUAL), Shelf.Door.of(Verb.CHECK), 0));
        items.forEach(strange -> steps.put("guide " + strange.code().value(), new Guide(visit(Manner.Size.USUAL), strange, 0)));
        assertThat(faults(with(items), steps)).isEmpty();
    }

    @Test
    void aDoorWithNothingBehindItSaysSo() throws InterruptedException, ExecutionException {
        Bundle empty = with(List.of());
        assertThat(faults(empty, Map.of("door", new Choosing(visit(Manner.Size.USUAL), Shelf.Door.of(Verb.SAY), 0),
                "home", new Home(visit(Manner.Size.USUAL))))).isEmpty();
    }

    private static List<String> faults(Bundle bundle, Map<String, Step> steps) throws InterruptedException, ExecutionException {
        return CompletableFuture.supplyAsync(() -> {
            List<String> faults = new ArrayList<>();
            Glass glass = new Glass(_ -> { }, () -> new VisitId("v"), bundle);
            Scene scene = new Scene(glass.root(), 1080, 1920);
            Board board = new Board(bundle, Gallery.board(PLAIN).facts());
            steps.forEach((name, step) -> {
                long begun = System.nanoTime();
                glass.show(step, board);
                System.out.printf("%s of %d matters: %.0f ms%n", name, bundle.catalogue().items().size(),
                        (System.nanoTime() - begun) / NANOS_PER_MILLI);
                FitTest.look(scene, step).forEach(fault -> faults.add(name + ": " + fault));
            });
            return faults;
        }, Platform::runLater).get();
    }
}
