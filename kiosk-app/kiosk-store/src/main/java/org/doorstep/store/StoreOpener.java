package org.doorstep.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Opens the store of a state folder: holds the folder, checks the file, puts a damaged one aside.
public final class StoreOpener {
    private static final Duration OPENING = Duration.ofSeconds(60);
    private static final String ASIDE = ".damaged-";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private StoreOpener() {}

    /// Opens the store of a state folder, or begins one. Blocks, at the longest a minute (a large file is checked from end to end).
    public static Opening open(StoreSettings settings) {
        return open(settings, Migrations.ours());
    }

    static Opening open(StoreSettings settings, Migrations migrations) {
        return open(settings, migrations, OPENING);
    }

    static Opening open(StoreSettings settings, Migrations migrations, Duration patience) {
        StoreThread thread = new StoreThread(settings.queue());
        CompletableFuture<Stored<Opening>> opening = thread.run(() -> new Stored.Kept<>(held(settings, migrations, thread)));
        boolean opened = false;
        try {
            Opening outcome = switch (Stored.within(opening, patience)) {
                case Stored.Kept(Opening inTime) -> inTime;
                case Stored.NotKept(StoreFault why) -> new Opening.Refused(why);
                case Stored.Unknown(StoreFault why) -> new Opening.Refused(why);
            };
            opened = outcome instanceof Opening.Opened;
            return outcome;
        } finally {
            if (!opened) {
                // The thread closes what it opens too late, and ends; nobody waits for it any more.
                var _ = thread.end(() -> {
                    var _ = opening.thenAccept(StoreOpener::closeLate);
                }, Duration.ZERO);
            }
        }
    }

    private static void closeLate(Stored<Opening> late) {
        if (late instanceof Stored.Kept(Opening.Opened(Store store))) {
            store.shut();
        }
    }

    private static Opening held(StoreSettings settings, Migrations migrations, StoreThread thread) {
        StateLock lock;
        try {
            lock = StateLock.on(settings.state());
        } catch (StoreException e) {
            return new Opening.Refused(e.fault());
        }
        boolean opened = false;
        try {
            Opening opening = opened(settings, migrations, thread, lock);
            opened = opening instanceof Opening.Opened;
            return opening;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    private static Opening opened(StoreSettings settings, Migrations migrations, StoreThread thread, StateLock lock) {
        try {
            return new Opening.Opened(new Store(settings, thread, lock, Vault.open(settings, migrations)));
        } catch (StoreException e) {
            return e.fault().code() == StoreFaultCode.DAMAGED ? aside(settings, e.fault()) : new Opening.Refused(e.fault());
        }
    }

    /// The whole folder in one rename: a file without its log would be an older state that looks whole.
    private static Opening aside(StoreSettings settings, StoreFault why) {
        String name = settings.folder().getFileName() + ASIDE + STAMP.format(settings.clock().instant());
        try {
            Path aside = settings.state().resolve(name);
            for (int again = 2; Files.exists(aside); again++) {
                aside = settings.state().resolve(name + "-" + again);
            }
            Files.move(settings.folder(), aside);
            Disk.sync(settings.state());
            return new Opening.PutAside(why, aside);
        } catch (IOException _) {
            return new Opening.Refused(why);
        }
    }

    /// The stores that were put aside here and that nobody has dealt with yet: staff are told as long as there is one.
    public static List<Path> putAside(Path state) {
        try (Stream<Path> there = Files.list(state)) {
            return there.filter(path -> path.getFileName().toString().contains(ASIDE)).sorted().toList();
        } catch (IOException _) {
            return List.of();
        }
    }
}
