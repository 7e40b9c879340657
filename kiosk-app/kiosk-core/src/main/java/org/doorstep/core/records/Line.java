package org.doorstep.core.records;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.doorstep.config.Block;
import org.doorstep.config.Field;

/// What stands under the sentence of a record, one under another: as many of them a page as the glass holds.
public sealed interface Line {
    Block block();

    /// A whole piece drawn as a picture.
    record Picture(Block block, Part part) implements Line {}

    /// A row of a table.
    record Row(Block.Table block, Map<String, String> values) implements Line {
        public Row {
            values = Map.copyOf(values);
        }

        @Override
        public String toString() {
            return "Row[•••]";
        }
    }

    /// The name of a thing; its facts follow.
    record Thing(Block.Things block, Map<String, String> values) implements Line {
        public Thing {
            values = Map.copyOf(values);
        }

        @Override
        public String toString() {
            return "Thing[•••]";
        }
    }

    /// A fact of the thing before it.
    record Fact(Thing thing, Field field) implements Line {
        @Override
        public Block.Things block() {
            return thing.block();
        }

        public String value() {
            return thing.values().getOrDefault(field.key(), "");
        }

        @Override
        public String toString() {
            return "Fact[•••]";
        }
    }

    /// A part that is not to be had now.
    record Later(Block block, Optional<Instant> from) implements Line {}
}
