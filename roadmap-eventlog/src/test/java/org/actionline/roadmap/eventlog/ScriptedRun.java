package org.actionline.roadmap.eventlog;

import static org.actionline.roadmap.eventlog.Fixtures.C2;
import static org.actionline.roadmap.eventlog.Fixtures.REVISED;
import static org.actionline.roadmap.eventlog.Fixtures.answer;
import static org.actionline.roadmap.eventlog.Fixtures.event;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A process that appends a given number of commits one after the other and prints the lines of an
 * {@link OutsideLedger}, and {@code refused} with the reason where a commit failed.
 *
 * <p>It takes a directory, how many commits, and {@code close} or {@code halt} for how it ends.
 */
final class ScriptedRun {

    /** Together with the size of the payload: 20 commits fill the write-ahead log, so that SQLite checkpoints it. */
    static final int EVENTS_OF_A_COMMIT = 60;

    private static final String PAYLOAD = "{\"note\":\"" + "x".repeat(3_000) + "\"}";

    private ScriptedRun() {}

    public static void main(String[] arguments) {
        var log = EventLog.open(Path.of(arguments[0]), Clock.systemUTC());
        for (var i = Integer.parseInt(arguments[1]); i > 0; i--) {
            append(log);
        }
        System.out.println("readable " + log.read(0, log.head()).count());
        System.out.flush();
        if (arguments[2].equals("halt")) {
            Runtime.getRuntime().halt(0);
        }
        log.close();
    }

    private static void append(EventLog log) {
        var commit = IntStream.range(0, EVENTS_OF_A_COMMIT)
                .mapToObj(i -> event(REVISED, PAYLOAD, C2))
                .toList();
        try {
            System.out.print(OutsideLedger.lines(answer(log.append(Condition.none(), List.copyOf(commit))), commit));
        } catch (LogFailure failure) {
            System.out.println("refused " + failure.getClass().getSimpleName());
        }
        System.out.flush();
    }
}
