package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.doorstep.config.Bundle;
import org.doorstep.config.Language;
import org.doorstep.core.journey.Manner;
import org.doorstep.core.journey.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// `./kiosk gallery`: every view as a picture in each frame, language, size and contrast, and one page to look through them. `FitTest`
/// judges many more screens than are drawn here.
@EnabledIfSystemProperty(named = "doorstep.gallery", matches = ".+")
class GalleryTest {
    /// One screen of each view, and the states of it that look another way.
    private static final List<String> VIEWS = List.of("idle", "home-0-None", "home-3-Confirmed", "choosing-APPLY",
            "choosing-CHECK-by-event",
            "event-birth", "finding-nothing", "finding-letters", "finding-words", "finding-strange", "finding-digits", "keys-ID_NUMBER",
                    "keys-PHONE",
            "guide-372014001000", "guide-370511001000", "identify-0-None", "out-READER", "record-long-false-0", "record-never",
                    "certificates",
            "paper-PRINTING", "paper-preview", "paper-preview-wide", "paper-ended-Printed-Printed", "still-there", "languages",
            "help-WAITING", "farewell");
    /// The pictures of the README, by their names there.
    private static final Map<String, String> README = Map.of("01-idle", "idle", "02-home", "home-0-None", "03-guide", "guide-372014001000",
            "04-record", "record-long-false-0", "06-certificates", "certificates", "10-door", "choosing-APPLY", "11-search",
                    "finding-letters",
            "12-event", "event-birth");

    private static final Path OUT = Path.of(System.getProperty("doorstep.gallery", ""));

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Toolkit.up();
    }

    @Test
    void draws() throws InterruptedException, ExecutionException, IOException {
        List<String> combinations = new ArrayList<>();
        try (Shots.Album album = new Shots.Album(OUT)) {
            for (String terminal : List.of("t-portrait", "t-landscape")) {
                Bundle bundle = Gallery.bundle(terminal);
                for (Manner manner : manners(bundle)) {
                    String folder = terminal.substring("t-".length()) + "-" + manner.language().tag() + "-" + manner.size() + "-"
                            + manner.contrast();
                    combinations.add(folder);
                    Toolkit.show(bundle, chosen(Gallery.of(bundle, manner)), (name, _, scene) -> album.take(scene, folder + "/" + name));
                }
            }
        }
        page();
        readme();
        assertThat(combinations).allSatisfy(folder -> assertThat(OUT.resolve(folder)).isDirectoryContaining("glob:**/idle.png"));
    }

    private static List<Manner> manners(Bundle bundle) {
        List<Manner> manners = new ArrayList<>();
        for (Language language : bundle.district().languages()) {
            for (Manner.Size size : Manner.Size.values()) {
                for (Manner.Contrast contrast : Manner.Contrast.values()) {
                    manners.add(new Manner(language, size, contrast));
                }
            }
        }
        return manners;
    }

    private static Map<String, Step> chosen(Map<String, Step> all) {
        Map<String, Step> chosen = new LinkedHashMap<>();
        VIEWS.forEach(view -> chosen.put(view, Objects.requireNonNull(all.get(view), view)));
        return chosen;
    }

    private static void page() throws IOException {
        try (InputStream in = Objects.requireNonNull(GalleryTest.class.getResourceAsStream("gallery.html"))) {
            String views = VIEWS.stream().map(view -> "\"" + view + "\"").collect(Collectors.joining(", "));
            Files.writeString(OUT.resolve("index.html"), new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("/*VIEWS*/", views));
        }
    }

    private static void readme() throws IOException {
        Path folder = Files.createDirectories(OUT.resolve("readme"));
        for (Map.Entry<String, String> picture : README.entrySet()) {
            Files.copy(OUT.resolve("portrait-zh-CN-USUAL-NONE/" + picture.getValue() + ".png"), folder.resolve(picture.getKey() + ".png"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(OUT.resolve("landscape-zh-CN-USUAL-NONE/home-0-None.png"), folder.resolve("05-home-landscape.png"),
                StandardCopyOption.REPLACE_EXISTING);
    }
}
