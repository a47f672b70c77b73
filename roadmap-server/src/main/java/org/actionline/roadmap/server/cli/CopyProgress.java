package org.actionline.roadmap.server.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.actionline.roadmap.eventlog.LogCopy;

/** One line that rewrites itself on a terminal, with the time that is left; elsewhere a line for every hundred thousand events. */
final class CopyProgress implements LogCopy.Progress {

    private static final long LINE_EVERY = 100_000;
    private static final long REWRITE_NANOS = Duration.ofMillis(200).toNanos();

    private final PrintWriter out;
    private final boolean terminal = onTerminal();
    private String phase = "";
    private long began;
    private long beganAt;
    private long told;

    CopyProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void copied(long events, long of) {
        tell("copied", events, of);
    }

    @Override
    public void verified(long events, long of) {
        tell("verified", events, of);
    }

    private void tell(String what, long events, long of) {
        var now = System.nanoTime();
        if (!what.equals(phase)) {
            phase = what;
            began = now;
            beganAt = events;
            told = terminal ? 0 : events;
        }
        var end = events == of;
        if (terminal ? end || now - told >= REWRITE_NANOS : events - told >= LINE_EVERY) {
            told = terminal ? now : events;
            print("%d of %d events %s%s".formatted(events, of, what, end ? "" : left(now, events, of)), end);
        }
    }

    private String left(long now, long events, long of) {
        var done = events - beganAt;
        return done == 0
                ? ""
                : ", about %d s left"
                        .formatted(Duration.ofNanos((now - began) / done * (of - events))
                                .toSeconds());
    }

    private void print(String line, boolean end) {
        if (terminal) {
            out.print("\r\033[K" + line + (end ? System.lineSeparator() : ""));
        } else {
            out.println(line);
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
