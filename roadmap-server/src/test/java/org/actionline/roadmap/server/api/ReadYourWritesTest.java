package org.actionline.roadmap.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.api.Api.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Whoever passes on the position that they were given never sees an older state, while several people write and read at once.
 * {@code -Droadmap.tries=N} says how many reads, {@code -Droadmap.seed=S} repeats a run.
 *
 * <p>They move on to a new roadmap now and then: one with the history of them all would take ever longer to be read, and a long run
 * would try ever less.
 */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ReadYourWritesTest {

    private static final int TRIES = Integer.getInteger("roadmap.tries", 400);
    private static final long SEED = Long.getLong("roadmap.seed", new Random().nextLong());
    private static final int PEOPLE = 4;
    private static final int READS_FOR_A_WRITE = 5;
    private static final int READS_OF_A_ROADMAP = 200;

    @TempDir
    static Path data;

    private final Api api;
    private final AtomicLong words = new AtomicLong();
    private final AtomicLong reads = new AtomicLong();

    ReadYourWritesTest(@LocalServerPort int port) {
        this.api = new Api(port, data);
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @Test
    void who_passes_on_a_position_never_sees_an_older_state() throws InterruptedException, ExecutionException {
        System.out.printf(
                "%d reads by %d people; repeat with -Droadmap.tries=%d -Droadmap.seed=%d%n",
                TRIES, PEOPLE, TRIES, SEED);
        for (int roadmap = 0; reads.get() < TRIES; roadmap++) {
            together("/api/roadmaps/R" + roadmap, Math.min(TRIES, reads.get() + READS_OF_A_ROADMAP));
        }
        assertThat(reads.get()).isGreaterThanOrEqualTo(TRIES);
        api.close();
    }

    /** Everybody writes to one roadmap and reads it, until there were so many reads in all. */
    private void together(String roadmap, long untilReads) throws InterruptedException, ExecutionException {
        done(api.post(roadmap + "/open-roadmap", """
                {"title": "T", "facilitator": "F", "horizon": "2015"}"""));
        long begun = 0;
        for (int person = 0; person < PEOPLE; person++) {
            var defined = done(api.post(roadmap + "/outcomes/" + code(person) + "/define-outcome", """
                    {"statement": "Nothing yet"}"""));
            begun = defined.json().at("/position").asLong();
        }
        long known = begun;
        try (var people = Executors.newFixedThreadPool(PEOPLE)) {
            var all = new ArrayList<Callable<Void>>();
            for (int person = 0; person < PEOPLE; person++) {
                var outcome = code(person);
                var random = new Random(SEED + reads.get() + person);
                all.add(() -> {
                    live(roadmap, outcome, random, known, untilReads);
                    return null;
                });
            }
            for (Future<Void> one : people.invokeAll(all)) {
                one.get();
            }
        }
    }

    /** Writes to an outcome of their own now and then, and reads what everybody writes to. */
    private void live(String roadmap, String outcome, Random random, long known, long untilReads) {
        long seen = known;
        var said = "Nothing yet";
        while (reads.get() < untilReads) {
            if (random.nextInt(READS_FOR_A_WRITE) == 0) {
                said = "Statement " + words.incrementAndGet();
                var written = done(api.post(
                        roadmap + "/outcomes/" + outcome + "/reword-outcome",
                        "{\"statement\": \"%s\", \"reason\": \"To be read\"}".formatted(said)));
                seen = Math.max(seen, written.json().at("/position").asLong());
            }
            seen = read(roadmap, random.nextInt(5), outcome, said, seen);
            reads.incrementAndGet();
        }
    }

    /** The position that the answer gave. */
    private long read(String roadmap, int kind, String outcome, String said, long seen) {
        var reply = done(api.get(
                roadmap
                        + List.of(
                                        "",
                                        "/outcomes/" + outcome,
                                        "?asOf=current",
                                        "/outcomes/" + outcome + "/history",
                                        "/changes?after=" + Math.max(0, seen - 1))
                                .get(kind),
                "Roadmap-Min-Position",
                Long.toString(seen)));
        long position = Long.parseLong(reply.header("Roadmap-Position"));
        assertThat(position).as("the position of the answer").isGreaterThanOrEqualTo(seen);
        var json = reply.json();
        switch (kind) {
            case 0, 2 -> {
                assertThat(json.at("/position").asLong()).isGreaterThanOrEqualTo(seen);
                assertThat(json.at("/outcomes").findValuesAsString("statement")).contains(said);
            }
            case 1 -> assertThat(json.at("/statement").asString()).isEqualTo(said);
            case 3 ->
                assertThat(json.get(json.size() - 1).at("/afterWords").asString())
                        .isEqualTo(said);
            default ->
                assertThat(json.findValuesAsString("position").stream()
                                .mapToLong(Long::parseLong)
                                .max()
                                .orElse(-1))
                        .isGreaterThanOrEqualTo(seen);
        }
        return position;
    }

    private static String code(int person) {
        return String.valueOf((char) ('A' + person));
    }

    private static Reply done(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply;
    }
}
