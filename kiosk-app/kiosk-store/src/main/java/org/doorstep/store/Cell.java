package org.doorstep.store;

/// Where a sealed value stands. It is bound to that place: moved to another row or column, it does not open.
record Cell(String table, String row, String column) {
    byte[] bound(String keyId) {
        return Texts.bytes(table + "|" + row + "|" + column + "|" + keyId);
    }
}
