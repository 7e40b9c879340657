package org.doorstep.config;

import java.util.List;
import java.util.Optional;

/// A piece of a record, drawn from one of the parts that the district answers; it is left out where the district has no such part.
public sealed interface Block {
    /// The name of the part that it is drawn from.
    String part();

    /// A heading, where the record has several pieces.
    Optional<LangText> title();

    /// Months as cells, a column a year: paid for, or missing.
    record Months(String part, Optional<LangText> title) implements Block {}

    /// One column of the rows as a picture.
    ///
    /// @param across what the rows stand for, a year or a month each
    /// @param up     how much
    record Chart(String part, Optional<LangText> title, Shape shape, Field across, Field up) implements Block {
        public enum Shape { BARS, LINE }
    }

    /// The rows as a table.
    ///
    /// @param note a line beside its heading, which large print leaves out: units, what is not in it
    record Table(String part, Optional<LangText> title, List<Field> columns, Optional<LangText> note) implements Block {
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /// The rows as things with facts, each under its name: what is too much for a row of a table.
    record Things(String part, Optional<LangText> title, Field name, List<Field> facts) implements Block {
        public Things {
            facts = List.copyOf(facts);
        }
    }
}
