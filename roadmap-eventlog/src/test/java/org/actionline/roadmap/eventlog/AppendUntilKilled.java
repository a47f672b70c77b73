package org.actionline.roadmap.eventlog;

import static org.actionline.roadmap.eventlog.Fixtures.C2;
import static org.actionline.roadmap.eventlog.Fixtures.C5;
import static org.actionline.roadmap.eventlog.Fixtures.DEFINED;
import static org.actionline.roadmap.eventlog.Fixtures.REVISED;
import static org.actionline.roadmap.eventlog.Fixtures.answer;
import static org.actionline.roadmap.eventlog.Fixtures.event;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A process that appends until it is killed, and prints each event once its commit is acknowledged. */
final class AppendUntilKilled {

    private static final int COMMITTERS = 4;

    private AppendUntilKilled() {}

    public static void main(String[] directory) {
        var log = EventLog.open(Path.of(directory[0]), Clock.systemUTC());
        for (var committer = 0; committer < COMMITTERS; committer++) {
            Thread.ofPlatform().start(() -> appendForEver(log));
        }
    }

    private static void appendForEver(EventLog log) {
        while (true) {
            var commit = List.of(event(DEFINED, C2), event(REVISED, C2), event(REVISED, C5));
            var appended = answer(log.append(Condition.none(), commit));
            var lines = new StringBuilder();
            for (var i = 0; i < commit.size(); i++) {
                lines.append(appended.first() + i)
                        .append(' ')
                        .append(commit.get(i).id())
                        .append('\n');
            }
            System.out.print(lines);
            System.out.flush();
        }
    }
}
