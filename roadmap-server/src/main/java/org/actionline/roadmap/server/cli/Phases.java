package org.actionline.roadmap.server.cli;

import java.io.PrintWriter;
import org.actionline.roadmap.server.backup.Backup;

/** Says what is being done, and how far verifying has come. */
final class Phases implements Backup.Watcher {

    private final PrintWriter out;
    private final VerifyProgress progress;

    Phases(PrintWriter out) {
        this.out = out;
        this.progress = new VerifyProgress(out);
    }

    @Override
    public void phase(String what) {
        out.println(what + " ...");
        out.flush();
    }

    @Override
    public void verified(long events, long of) {
        progress.verified(events, of);
    }
}
