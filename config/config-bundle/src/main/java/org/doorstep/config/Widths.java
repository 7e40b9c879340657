package org.doorstep.config;

import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// Whether a text fits its place on the screen in the largest print, reckoned in ems: a character of Chinese, Japanese or Korean is one, a
/// Latin letter about half of one. A row a place; the figures are those of the portrait frame (`docs/decisions/0027`).
final class Widths {
    private static final double NARROW = 0.3;
    private static final double LOWER = 0.53;
    private static final double UPPER = 0.7;
    private static final int WIDE = 0x1100;
    private static final JsonPointer TOP = JsonPointer.empty();

    /// @param where what is meant, for the complaint
    /// @param most  ems of the whole text
    /// @param word  ems of its longest word: no word is broken
    private record Place(String where, double most, double word) {}

    private static final Place ITEM_NAME = new Place("the tile of a matter", 32, 15);
    private static final Place ITEM_NOTE = new Place("the line under a matter's name", 28, 12);
    private static final Place DEPARTMENT = new Place("the head of a department", 12, 5.9);
    private static final Place EVENT = new Place("the tile of a step in life", 10, 5);
    private static final Place SITE = new Place("the upper band", 17, 17);
    private static final Place GUIDE = new Place("a line of the guide", 90, 12);

    private Widths() {}

    static void check(BundleFiles files) {
        files.items().forEach(file -> {
            text(file, TOP.appendProperty("department").appendProperty("name"), DEPARTMENT);
            JsonNode items = file.root().at(CatalogueRules.ITEMS);
            for (int i = 0; i < items.size(); i++) {
                item(file, CatalogueRules.ITEMS.appendIndex(i));
            }
        });
        files.events().ifPresent(file -> {
            for (int i = 0; i < file.root().size(); i++) {
                text(file, TOP.appendIndex(i).appendProperty("name"), EVENT);
            }
        });
        files.sites().values().forEach(site -> text(site.settings(), TOP.appendProperty("name"), SITE));
    }

    private static void item(JsonFile file, JsonPointer at) {
        text(file, at.appendProperty("name"), ITEM_NAME);
        text(file, at.appendProperty("note"), ITEM_NOTE);
        for (int i = 0; i < file.root().at(at).path("guide").size(); i++) {
            text(file, at.appendProperty("guide").appendIndex(i).appendProperty("answer"), GUIDE);
        }
    }

    private static void text(JsonFile file, JsonPointer at, Place place) {
        file.root().at(at).properties().forEach(entry -> {
            String text = entry.getValue().asString();
            double longest = Stream.of(text.split("[ \\u2E80-\\uFFEF]+", -1)).mapToDouble(Widths::ems).max().orElse(0);
            if (ems(text) > place.most() || longest > place.word()) {
                file.complain(at.appendProperty(entry.getKey()), "「" + text + "」 does not fit " + place.where() + " in the largest print",
                        longest > place.word() ? "use shorter words" : "make it shorter by %d characters".formatted(
                                (int) Math.ceil((ems(text) - place.most()) / (ems(text) / text.codePointCount(0, text.length())))));
            }
        });
    }

    static double ems(String text) {
        return text.codePoints().mapToDouble(c -> c >= WIDE ? 1 : Character.isUpperCase(c) ? UPPER : Character.isLetterOrDigit(c) ? LOWER
                : NARROW).sum();
    }
}
