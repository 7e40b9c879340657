package org.doorstep.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of the day's keys, each `<day>-<8 hex digits>.key`: the key, then a proof that it belongs to that name. Only the thread
/// `store` touches it. No file system promises that an overwritten block is gone from a flash disk; the package keeps this folder on an
/// encrypted one.
final class KeyFolder {
    private static final String KEY = ".key";
    private static final String HALF = ".new";
    private static final Pattern ID = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{8}");
    private static final int ID_BYTES = 4;
    private static final int PROOF = 16;
    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rwx------");

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    private KeyFolder(Path folder) {
        this.folder = folder;
    }

    static KeyFolder open(Path folder) throws StoreException {
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OURS_ALONE));
            }
        } catch (IOException _) {
            throw new StoreException(Disk.why(folder));
        }
        return closed(folder);
    }

    private static KeyFolder closed(Path folder) throws StoreException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            for (Path path : Stream.concat(Stream.of(folder), all.stream()).toList()) {
                if (!OURS_ALONE.containsAll(Files.getPosixFilePermissions(path))) {
                    throw new StoreException(StoreFaultCode.KEYS_EXPOSED);
                }
            }
            for (Path half : all.stream().filter(path -> path.toString().endsWith(HALF)).toList()) {
                Files.delete(half);
            }
        } catch (IOException _) {
            throw new StoreException(Disk.why(folder));
        }
        return new KeyFolder(folder);
    }

    /// The ids of all keys that lie here, oldest day first.
    List<String> ids() throws StoreException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(KEY))
                    .map(name -> name.substring(0, name.length() - KEY.length())).filter(ID.asMatchPredicate()).sorted().toList();
        } catch (IOException _) {
            throw new StoreException(Disk.why(folder));
        }
    }

    DayKey read(String id) throws StoreException {
        byte[] content;
        try {
            content = Files.readAllBytes(folder.resolve(id + KEY));
        } catch (IOException _) {
            throw new StoreException(Disk.why(folder));
        }
        byte[] secret = Arrays.copyOf(content, DayKey.BYTES);
        DayKey key = DayKey.of(id, secret);
        boolean whole = content.length == DayKey.BYTES + PROOF
                && MessageDigest.isEqual(Arrays.copyOf(key.proof(id), PROOF), Arrays.copyOfRange(content, DayKey.BYTES, content.length));
        DayKey.wipe(content);
        DayKey.wipe(secret);
        if (!whole) {
            throw new StoreException(new StoreFault(StoreFaultCode.KEY_DAMAGED, number(id)));
        }
        return key;
    }

    /// The day of a key as staff can read it in a fault: 20261124.
    static long number(String id) {
        LocalDate day = DayKey.day(id);
        return day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
    }

    /// Makes a key that is whole on the disk, or none: temporary name, sync, rename, sync of the folder.
    DayKey make(LocalDate day) throws StoreException {
        byte[] tail = new byte[ID_BYTES];
        random.nextBytes(tail);
        return make(day + "-" + HexFormat.of().formatHex(tail));
    }

    /// Under a name that is not taken.
    DayKey make(String id) throws StoreException {
        byte[] secret = new byte[DayKey.BYTES];
        random.nextBytes(secret);
        DayKey key = DayKey.of(id, secret);
        ByteBuffer content = ByteBuffer.allocate(DayKey.BYTES + PROOF).put(secret).put(key.proof(id), 0, PROOF).flip();
        Path half = folder.resolve(id + HALF);
        try {
            Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (FileChannel file = FileChannel.open(half, fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                fill(file, content);
            }
            Files.move(half, folder.resolve(id + KEY), StandardCopyOption.ATOMIC_MOVE);
            Disk.sync(folder);
            return key;
        } catch (IOException _) {
            StoreFault why = Disk.why(folder);
            discard(half);
            throw new StoreException(why);
        } finally {
            DayKey.wipe(content.array());
            DayKey.wipe(secret);
        }
    }

    /// On a full disk every try would leave one; what cannot be removed now goes at the next start.
    private static void discard(Path half) throws StoreException {
        try {
            Files.deleteIfExists(half);
        } catch (IOException _) {
            throw new StoreException(Disk.why(half));
        }
    }

    private static void fill(FileChannel file, ByteBuffer content) throws IOException {
        while (content.hasRemaining()) {
            file.write(content);
        }
        file.force(true);
    }

    /// Overwrites and removes a key; one that is gone already is no fault.
    void destroy(String id) throws StoreException {
        Path file = folder.resolve(id + KEY);
        try {
            if (Files.exists(file)) {
                try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    fill(open, ByteBuffer.allocate(DayKey.BYTES + PROOF));
                }
                Files.delete(file);
                Disk.sync(folder);
            }
        } catch (IOException _) {
            throw new StoreException(Disk.why(folder));
        }
    }
}
