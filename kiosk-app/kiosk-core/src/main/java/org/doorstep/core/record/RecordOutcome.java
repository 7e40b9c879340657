package org.doorstep.core.record;

import org.doorstep.core.service.DistrictFailure;

/// What became of asking the district for a record.
public sealed interface RecordOutcome {
    record Found(ServiceRecord record) implements RecordOutcome {}

    record NoRecord() implements RecordOutcome {}

    record Failed(DistrictFailure why) implements RecordOutcome {}
}
