package org.actionline.roadmap.server.backup;

/** Nothing was backed up or restored; one line that says why and the way out. */
public final class BackupFailed extends RuntimeException {

    BackupFailed(String line) {
        super(line);
    }

    BackupFailed(String line, Throwable cause) {
        super(line, cause);
    }
}
