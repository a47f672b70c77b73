package org.actionline.roadmap.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.actionline.roadmap.ledger.Checkpoint;
import org.actionline.roadmap.ledger.EvidenceRefused;
import org.actionline.roadmap.ledger.KeyHistory;
import org.actionline.roadmap.ledger.Note;
import org.actionline.roadmap.ledger.Report.Verdict;
import org.actionline.roadmap.ledger.audit.Verification;
import org.actionline.roadmap.server.ledger.LedgerFiles;
import org.actionline.roadmap.server.verify.CannotVerify;
import org.actionline.roadmap.server.verify.DirectoryCheck;

/** Makes a data directory out of a backup: verified beside its place, then moved there as a whole or not at all. */
public final class Restore {

    private Restore() {}

    /**
     * Restores.
     *
     * @param directory that does not exist, or is empty
     * @param newest a checkpoint of the register that somebody has kept: if the backup is older, the register will not sign
     * @return what verifying has shown
     * @throws BackupFailed if the file is no backup or not as it was written, or the directory holds something
     */
    public static Verification of(Path file, Path directory, Optional<Path> newest, Backup.Watcher watcher) {
        requireEmpty(directory);
        try (var work = WorkDirectory.beside(directory)) {
            watcher.phase("Unpacking " + file);
            unpack(file, work.path());
            watcher.phase("Verifying");
            var verified = DirectoryCheck.of(work.path(), Optional.empty(), watcher);
            if (verified.verdict() != Verdict.INTACT) {
                throw new BackupFailed("Nothing was restored, because the backup is not right: %s. Take another one."
                        .formatted(verified.troubles().getFirst()));
            }
            if (newest.isPresent()) {
                putNewer(newest.get(), work.path());
            }
            Files.deleteIfExists(directory);
            Files.move(work.path(), directory, StandardCopyOption.ATOMIC_MOVE);
            return verified;
        } catch (CannotVerify e) {
            throw new BackupFailed(file + " holds no log. Name a file that \"roadmap backup\" made.", e);
        } catch (IOException e) {
            throw new BackupFailed(
                    "The register cannot be restored: %s. Make room, or name another place.".formatted(e), e);
        }
    }

    private static void requireEmpty(Path directory) {
        if (Files.notExists(directory)) {
            return;
        }
        try (var files = Files.list(directory)) {
            if (files.findAny().isPresent()) {
                throw new BackupFailed(directory + " is not empty. Name a new directory; nothing is ever overwritten.");
            }
        } catch (IOException e) {
            throw new BackupFailed(directory + " is no directory that can be read. Name another one.", e);
        }
    }

    private static void unpack(Path file, Path to) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            var parts = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                write(entry, zip, to);
                parts++;
            }
            if (parts == 0) {
                throw new BackupFailed(file + " is no backup. Name a file that \"roadmap backup\" made.");
            }
        } catch (ZipException e) {
            throw new BackupFailed(file + " is damaged (" + e.getMessage() + "). Take another backup.", e);
        }
    }

    /** Only names that a backup has are written to, so none leads out of the directory. */
    private static void write(ZipEntry entry, ZipInputStream zip, Path to) throws IOException {
        if (!Parts.isPart(entry.getName())) {
            throw new BackupFailed("%s does not belong into a backup. Name a file that \"roadmap backup\" made."
                    .formatted(entry.getName()));
        }
        var place = to.resolve(entry.getName());
        var parent = place.getParent();
        if (parent != null && Files.notExists(parent)) {
            Files.createDirectories(parent);
            mode(parent, "rwx------");
        }
        Files.copy(zip, place);
        mode(place, "rw-------");
    }

    private static void mode(Path file, String permissions) throws IOException {
        var attributes = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (attributes != null) {
            attributes.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }

    private static void putNewer(Path newest, Path directory) throws IOException {
        var files = new LedgerFiles(directory);
        try {
            var text = Files.readString(newest);
            var keys = KeyHistory.parse(files.keyHistory().orElseThrow());
            var newer = keys.open(Note.parse(text)).checkpoint();
            var present = Checkpoint.parse(
                    Note.parse(Files.readString(files.checkpoint())).text());
            if (newer.size() > present.size()) {
                Files.writeString(files.checkpoint(), text);
            }
        } catch (EvidenceRefused e) {
            throw new BackupFailed(
                    "%s is no checkpoint of this register: %s. Nothing was restored.".formatted(newest, e.getMessage()),
                    e);
        }
    }
}
