package org.doorstep.core.service;

/// What is true today of a matter: open at this hour, suspended by the district, and how often it was used at this site last month.
///
/// @param used 0 where the district says nothing of it
public record ItemState(boolean open, boolean suspended, int used) {
    public static final ItemState USUAL = new ItemState(true, false);

    public ItemState(boolean open, boolean suspended) {
        this(open, suspended, 0);
    }

    public boolean served() {
        return open && !suspended;
    }
}
