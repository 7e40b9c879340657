package org.doorstep.core.service;

/// What is true today of a matter: open at this hour, suspended by the district.
public record ItemState(boolean open, boolean suspended) {
    public static final ItemState USUAL = new ItemState(true, false);

    public boolean served() {
        return open && !suspended;
    }
}
