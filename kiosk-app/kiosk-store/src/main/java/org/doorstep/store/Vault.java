package org.doorstep.store;

/// The file and the keys that open it: one is nothing without the other.
record Vault(Database database, Sealer sealer) {
    static Vault open(StoreSettings settings, Migrations migrations) throws StoreException {
        Database database = Database.open(settings, migrations);
        boolean opened = false;
        try {
            KeyRing ring = KeyRing.open(KeyFolder.open(settings.keys()), database);
            opened = true;
            return new Vault(database, new Sealer(ring, settings.clock()));
        } finally {
            if (!opened) {
                database.close();
            }
        }
    }
}
