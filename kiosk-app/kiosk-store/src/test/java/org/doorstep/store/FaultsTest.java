package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a fault is called for staff, and what it means for the work that met it and for all work after it.
class FaultsTest {
    @ParameterizedTest
    @CsvSource({
        "IN_USE, 4711, STORE-IN-USE 4711", "KEY_LOST, 20261124, STORE-KEY-LOST 20261124",
        "NEWER_SCHEMA, 0, STORE-NEWER-SCHEMA 0", "CLOSED, -1, STORE-CLOSED"})
    void brief(StoreFaultCode code, long detail, String said) {
        assertThat(new StoreFault(code, detail).brief()).isEqualTo(said);
        assertThat(new StoreException(new StoreFault(code, detail))).hasMessage(said);
    }

    /// 13 is SQLite's own word for a full disk, alone or with more above its lowest byte; 778 and 1034 are a write and a sync that failed.
    @ParameterizedTest
    @CsvSource({
        "DISK_FULL, 13, false, NotKept", "DISK_FULL, 269, false, NotKept", "DISK_FULL, 778, true, Unknown", "DISK_FULL, -1, true, Unknown",
        "UNREACHABLE, 1034, true, Unknown", "UNREACHABLE, 13, true, Unknown", "DAMAGED, 11, true, Unknown", "READ_ONLY, 8, true, Unknown",
        "IN_USE, -1, false, Unknown"})
    void whatItMeans(StoreFaultCode code, long detail, boolean lasting, String atTheCommit) {
        StoreFault fault = new StoreFault(code, detail);
        assertThat(Faults.lasting(fault)).isEqualTo(lasting);
        Stored<Integer> outcome = Faults.outcome(fault, true);
        assertThat(outcome).isEqualTo(atTheCommit.equals("Unknown") ? new Stored.Unknown<>(fault) : new Stored.NotKept<>(fault));
        assertThat(Faults.outcome(fault, false)).isEqualTo(new Stored.NotKept<>(fault));
    }
}
