package org.actionline.roadmap.eventlog.contended;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.actionline.roadmap.eventlog.Condition;
import org.actionline.roadmap.eventlog.Criteria;
import org.actionline.roadmap.eventlog.Criterion;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.Json;
import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.eventlog.NewEvent;
import org.actionline.roadmap.eventlog.Tag;
import org.actionline.roadmap.eventlog.TimeOrderedId;

/**
 * A process that appends under conditions until it is killed, and says after each answer what it was.
 *
 * <p>{@code + operation first last} for a commit that was acknowledged, {@code ! operation marker position tag…} for a refusal,
 * {@code ? operation} where the log did not know. What an operation asked for stands in the payload of its events.
 */
final class ContendedAppender {

    private static final int VALUES = 12;
    private static final int OLDEST_MARKER = 40;

    private final EventLog log;
    private final String name;

    private ContendedAppender(EventLog log, String name) {
        this.log = log;
        this.name = name;
    }

    /**
     * Appends.
     *
     * @param arguments address of the database, name of the process, seed, threads, a directory of its own
     */
    public static void main(String[] arguments) {
        var seed = Long.parseLong(arguments[2]);
        var appender = new ContendedAppender(
                EventLog.connect(arguments[0], Path.of(arguments[4]), Clock.systemUTC()), arguments[1]);
        for (var thread = 0; thread < Integer.parseInt(arguments[3]); thread++) {
            var number = thread;
            Thread.ofPlatform().start(() -> appender.appendForEver(number, new Random(seed + number)));
        }
    }

    private void appendForEver(int thread, Random random) {
        for (var count = 0; ; count++) {
            append(name + "-" + thread + "-" + count, random);
        }
    }

    private void append(String operation, Random random) {
        var wanted = someTags(random);
        var marker = Math.max(0, log.head() - (random.nextInt(4) == 0 ? random.nextInt(OLDEST_MARKER) : 0));
        var events = events(operation, wanted, marker, random);
        try {
            var appended = log.append(new Condition(Criteria.either(new Criterion(wanted, Set.of())), marker), events)
                    .join();
            say("+ " + operation + " " + appended.first() + " " + appended.last());
        } catch (CompletionException e) {
            var failure = e.getCause();
            if (failure instanceof LogFailure.Conflict conflict) {
                say("! " + operation + " " + marker + " " + conflict.position()
                        + (wanted.isEmpty() ? "" : " " + text(wanted)));
            } else if (failure instanceof LogFailure) {
                say("? " + operation + " " + failure.getClass().getSimpleName());
            } else {
                throw e;
            }
        }
    }

    /** A conjunction of two tags mostly, sometimes of one, sometimes the whole log. */
    private static Set<Tag> someTags(Random random) {
        var tags = Set.of(
                new Tag("a", Integer.toString(random.nextInt(VALUES))),
                new Tag("b", Integer.toString(random.nextInt(VALUES))));
        return switch (random.nextInt(20)) {
            case 0 -> Set.of();
            case 1, 2 -> Set.of(tags.iterator().next());
            default -> tags;
        };
    }

    /** The first event meets the condition, so that two who ask for the same exclude each other; others are chance. */
    private static List<NewEvent> events(String operation, Set<Tag> wanted, long marker, Random random) {
        var count = 1 + random.nextInt(3);
        return IntStream.range(0, count)
                .mapToObj(i -> new NewEvent(
                        TimeOrderedId.at(Instant.now()),
                        "contended.Appended",
                        "1",
                        Optional.empty(),
                        i == 0 ? wanted : someTags(random),
                        Map.of(),
                        Json.of("{\"operation\":\"%s\",\"event\":%d,\"of\":%d,\"marker\":%d,\"tags\":\"%s\"}"
                                .formatted(operation, i, count, marker, text(wanted)))))
                .toList();
    }

    private static String text(Set<Tag> tags) {
        return new TreeSet<>(tags).stream().map(Tag::toString).collect(Collectors.joining(" "));
    }

    private static void say(String line) {
        System.out.println(line + History.END);
    }
}
