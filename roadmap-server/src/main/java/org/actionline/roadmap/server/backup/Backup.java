package org.actionline.roadmap.server.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.eventlog.StoredLog;
import org.actionline.roadmap.ledger.Report.Verdict;
import org.actionline.roadmap.ledger.audit.Progress;
import org.actionline.roadmap.ledger.audit.Verification;
import org.actionline.roadmap.server.verify.CannotVerify;
import org.actionline.roadmap.server.verify.DirectoryCheck;

/**
 * Copies a data directory into one file while the register goes on, and verifies the copy before it gets its name.
 *
 * <p>The log is copied in one read transaction, after the checkpoint: so every event that was acknowledged before is in it, no
 * commit is in it in part, and it has at least what the checkpoint covers. Rooms in the database that nobody uses are left behind.
 */
public final class Backup {

    /** Told what is being done. */
    public interface Watcher extends Progress {
        void phase(String what);
    }

    private Backup() {}

    /**
     * Makes a backup, mode 0600: it holds the private keys and the accounts.
     *
     * @param file must not exist yet
     * @return what verifying the copy has shown
     * @throws BackupFailed if there is nothing to back up, no place for it, or the register is not as it was written
     */
    public static Verification make(Path directory, Path file, Watcher watcher) {
        if (Files.exists(file)) {
            throw new BackupFailed(file + " exists. Name a new file; backups are never overwritten.");
        }
        try (var work = WorkDirectory.beside(file)) {
            copy(directory, work.path(), watcher);
            watcher.phase("Verifying the copy");
            var verified = DirectoryCheck.of(work.path(), Optional.empty(), watcher);
            if (verified.verdict() == Verdict.TAMPERED) {
                throw new BackupFailed(
                        "Nothing was backed up, because the register is not as it was written: %s. Run \"roadmap"
                                        .formatted(verified.troubles().getFirst())
                                + " verify " + directory + "\".");
            }
            watcher.phase("Packing");
            var packed = work.path().resolve("packed");
            pack(work.path(), packed);
            Files.move(packed, file, StandardCopyOption.ATOMIC_MOVE);
            return verified;
        } catch (CannotVerify | LogFailure.UnknownFormat e) {
            throw new BackupFailed(directory + " holds no register. Name its data directory.", e);
        } catch (IOException e) {
            throw new BackupFailed(
                    "The backup cannot be written: %s. Make room, or name another place.".formatted(e), e);
        }
    }

    private static void copy(Path directory, Path to, Watcher watcher) throws IOException {
        watcher.phase("Copying " + directory);
        for (var name : Parts.of(directory)) {
            copyIfThere(directory, to, name);
        }
        StoredLog.copy(directory, to.resolve(Parts.LOG));
        if (Files.exists(directory.resolve(Parts.ACCESS).resolve(Parts.LOG))) {
            var access = Files.createDirectories(to.resolve(Parts.ACCESS));
            StoredLog.copy(directory.resolve(Parts.ACCESS), access.resolve(Parts.LOG));
        }
    }

    /** A checkpoint or an import may make way for another one meanwhile. */
    private static void copyIfThere(Path directory, Path to, String name) throws IOException {
        try {
            var copy = to.resolve(name);
            Files.createDirectories(copy.getParent());
            Files.copy(directory.resolve(name), copy);
        } catch (NoSuchFileException gone) {
            // It is not part of the register any more.
        }
    }

    private static void pack(Path directory, Path file) throws IOException {
        var part = Files.createTempFile(directory, "packed", ".part");
        try (var out = Files.newOutputStream(part)) {
            write(directory, out);
        }
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file);
    }

    private static void write(Path directory, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var name : Parts.of(directory)) {
                add(zip, directory, name);
            }
            add(zip, directory, Parts.LOG);
            if (Files.exists(directory.resolve(Parts.ACCESS))) {
                add(zip, directory, Parts.ACCESS + "/" + Parts.LOG);
            }
        }
    }

    private static void add(ZipOutputStream zip, Path directory, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(directory.resolve(name), zip);
        zip.closeEntry();
    }
}
