package org.actionline.roadmap.server.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.ledger.audit.Findings;
import org.actionline.roadmap.ledger.audit.Trouble;
import org.actionline.roadmap.server.accesslog.AccessChain;
import org.actionline.roadmap.server.accesslog.AccessLogDamaged;

/** The two logs that stand beside the log in a data directory: that of roles, and that of who came and was refused. */
final class AccessLogs {

    private final Path directory;

    AccessLogs(Path directory) {
        this.directory = directory;
    }

    /** Looks at both; the answer says what was looked at, to follow after other things that were, and is empty where there is neither. */
    String compare(Findings findings) {
        var roles = directory.resolve("access");
        if (!Files.isDirectory(roles)) {
            return "";
        }
        compareRoles(roles, findings);
        try {
            var access = AccessChain.verify(directory);
            return "; the log of roles; the access log, %d lines, the first %d signed for"
                    .formatted(access.lines(), access.signed());
        } catch (AccessLogDamaged damaged) {
            findings.tampered(Trouble.general("Access log: " + damaged.getMessage()));
            return "; the log of roles and the access log";
        }
    }

    private static void compareRoles(Path roles, Findings findings) {
        try {
            EventLog.firstFlaw(roles).ifPresent(flaw -> findings.tampered(Trouble.general("Log of roles: " + flaw)));
        } catch (LogFailure unreadable) {
            findings.tampered(Trouble.general("Log of roles: " + unreadable.getMessage()));
        }
    }
}
