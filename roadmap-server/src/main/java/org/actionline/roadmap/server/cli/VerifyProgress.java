package org.actionline.roadmap.server.cli;

import java.io.PrintWriter;
import org.actionline.roadmap.ledger.audit.Progress;
import org.jspecify.annotations.Nullable;

/** One line that rewrites itself on a terminal; elsewhere a line for every hundred thousand events. */
final class VerifyProgress implements Progress {

    private static final long LINE_EVERY = 100_000;
    private static final long REWRITE_EVERY = 1_000;

    private final @Nullable PrintWriter out;
    private final boolean terminal = onTerminal();
    private long told;

    /** @param out nothing to say nothing */
    VerifyProgress(@Nullable PrintWriter out) {
        this.out = out;
    }

    @Override
    public void verified(long events, long of) {
        if (out == null || (events - told < (terminal ? REWRITE_EVERY : LINE_EVERY) && (events < of || !terminal))) {
            return;
        }
        told = events;
        if (terminal) {
            out.printf("\r%d of %d events verified", events, of);
            if (events == of) {
                out.println();
            }
        } else {
            out.println("%d of %d events verified".formatted(events, of));
        }
        out.flush();
    }

    @SuppressWarnings(
            "SystemConsoleNull") // without a terminal it is null or says that it is none, depending on the JDK
    private static boolean onTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
