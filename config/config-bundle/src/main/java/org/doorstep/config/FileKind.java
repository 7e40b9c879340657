package org.doorstep.config;

import java.util.List;
import java.util.Optional;

/// The kinds of file that a bundle is made of, a row each: where they lie, whether one must be there, and the schema of what is JSON. What
/// is read, what is missing and what is a stranger follow from this table alone.
enum FileKind {
    HEAD("bundle.json", true, "bundle"),
    DISTRICT("district.json", true, "district"),
    ITEMS("catalogue/items/NAME.json", true, "items", "catalogue/items.json"),
    RECORDS("catalogue/records/NAME.json", true, "records", "catalogue/records.json"),
    EVENTS("catalogue/events.json", false, "events"),
    SAME_WORDS("catalogue/same-words.json", false, "same-words"),
    THEME("theme/theme.json", true, "theme"),
    DEVICES("devices.json", true, "devices"),
    SITE("sites/NAME/site.json", true, "site"),
    SITE_DEVICES("sites/NAME/devices.json", false, "devices"),
    TERMINAL("terminals/NAME/terminal.json", true, "terminal"),
    TERMINAL_DEVICES("terminals/NAME/devices.json", false, "devices"),
    ANCHOR("trust/*.pem"),
    SEAL("trust/seals/*.pem"),
    WORDING("wording/*");

    private final String pattern;
    private final boolean required;
    private final Optional<String> schema;
    private final Optional<String> former;

    FileKind(String pattern, boolean required, String schema) {
        this.pattern = pattern;
        this.required = required;
        this.schema = Optional.of(schema + ".schema.json");
        this.former = Optional.empty();
    }

    /// @param former the one file that held all of them once
    FileKind(String pattern, boolean required, String schema, String former) {
        this.pattern = pattern;
        this.required = required;
        this.schema = Optional.of(schema + ".schema.json");
        this.former = Optional.of(former);
    }

    /// What is no JSON: a class of its own reads it.
    FileKind(String pattern) {
        this.pattern = pattern;
        this.required = false;
        this.schema = Optional.empty();
        this.former = Optional.empty();
    }

    NamePattern pattern() {
        return NamePattern.of(pattern);
    }

    /// The schema that such a file has to fit; empty where it is no JSON.
    Optional<String> schema() {
        return schema;
    }

    /// Where all that is in such files stood in one, before there could be several.
    boolean stoodIn(String name) {
        return former.stream().anyMatch(name::equals);
    }

    /// The names of what is to be read, sorted: what is there, and what has to be. Where several may be and one must, none is a complaint;
    /// only not beside the former file, which is one already.
    List<String> names(BundleFolder folder) {
        NamePattern meant = pattern();
        List<String> names = meant.in(folder).stream().filter(name -> required || folder.has(name)).toList();
        if (names.isEmpty() && required && !meant.plain() && former.stream().noneMatch(folder::has)) {
            String name = meant.words().getLast();
            folder.complain(new Complaint(
                    folder.at(meant.place()), 0, "no file " + name + " is there", "add one, or take a copy of the sandbox's"));
        }
        return names;
    }
}
