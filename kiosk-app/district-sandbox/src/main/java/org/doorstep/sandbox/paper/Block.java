package org.doorstep.sandbox.paper;

import java.util.List;

/// What stands on the pages of a certificate between its head and the office, one below the other.
public sealed interface Block {
    /// A sentence or more across the page.
    record Paragraph(String text) implements Block {}

    /// The last two lines, each short: how many pages a certificate has does not hang on what it is for.
    record Closing(String purpose, String validity) implements Block {}

    /// The title of what comes next.
    record Caption(String text) implements Block {}

    /// What explains the block before it, in small letters.
    record Note(String text) implements Block {}

    /// One thing that is certified, and what it is called.
    record Fact(String name, String value) {}

    /// A form of names and values, two beside each other where both are short.
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /// A picture of the person on the right of such a form.
    ///
    /// @param jpeg baseline, of 8 bits
    record Portrait(byte[] jpeg, List<Fact> facts) implements Block {
        public Portrait {
            facts = List.copyOf(facts);
        }
    }

    /// May run over several pages; its head stands on each.
    ///
    /// @param total the last row, empty where nothing is summed up
    record Table(List<Column> columns, List<List<String>> rows, List<String> total) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            total = List.copyOf(total);
        }

        public Table(List<Column> columns, List<List<String>> rows) {
            this(columns, rows, List.of());
        }
    }
}
