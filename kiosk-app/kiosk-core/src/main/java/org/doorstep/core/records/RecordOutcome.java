package org.doorstep.core.records;

/// What the district has of a record.
public sealed interface RecordOutcome {
    record Found(ServiceRecord record) implements RecordOutcome {}

    record NoRecord() implements RecordOutcome {}
}
