package org.actionline.roadmap.eventlog.contended;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes with several threads each append to one MongoDB log under conditions that exclude each other, and are killed with
 * SIGKILL at random and started again.
 *
 * <p>More: {@code mvn -pl roadmap-eventlog -am test -Dtest=ContendedAppendTest -Droadmap.appends=1000000 -Droadmap.kills=60
 * -Dsurefire.failIfNoSpecifiedTests=false}, with {@code -Droadmap.mongodb=mongodb://host:port} on another server than the one
 * it starts. After {@code -Droadmap.minutes} the run ends and checks what there is.
 */
class ContendedAppendTest {

    private static final int APPENDS = Integer.getInteger("roadmap.appends", 400);
    private static final int KILLS = Integer.getInteger("roadmap.kills", 2);
    private static final int THREADS = Integer.getInteger("roadmap.threads", 4);
    private static final int PROCESSES = 3;
    private static final long MINUTES = Long.getLong("roadmap.minutes", 180);
    private static final long SEED = Long.getLong("roadmap.seed", System.nanoTime());

    @TempDir
    Path directory;

    private final Random random = new Random(SEED);
    private final History history = new History();
    private final List<Appender> appenders = new ArrayList<>();
    private final long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    private int started;

    /** @param listener reads what the process says, to its end */
    private record Appender(Process process, Thread listener) {

        /** SIGKILL. */
        void kill() throws InterruptedException {
            // By its handle: the process itself would close what it has said and nobody has read.
            process.toHandle().destroyForcibly();
            process.waitFor();
            listener.join();
        }
    }

    @Test
    void nothing_is_lost_doubled_torn_or_refused_without_reason() throws Exception {
        System.out.printf(
                "ContendedAppendTest: -Droadmap.appends=%d -Droadmap.kills=%d -Droadmap.threads=%d -Droadmap.seed=%d%n",
                APPENDS, KILLS, THREADS, SEED);
        var named = System.getProperty("roadmap.mongodb", "");
        var server = named.isEmpty() ? start(ServerProcess.class, "-Xmx10g") : null;
        var address = (server == null ? named : server.inputReader(UTF_8).readLine())
                .replaceAll("/*$", "/contended" + Long.toUnsignedString(SEED));
        try {
            appendAndKill(address);
            try (var client = MongoClients.create(address)) {
                var database = client.getDatabase("contended" + Long.toUnsignedString(SEED));
                assertThat(Checker.troubles(database.getCollection("log"), history))
                        .isEmpty();
                database.drop();
            }
        } finally {
            appenders.forEach(appender -> appender.process().destroyForcibly());
            if (server != null) {
                server.destroyForcibly();
            }
        }
        System.out.printf(
                "%d appends of %d processes with %d threads on %s: %d acknowledged, %d refused, %s without answer, %d"
                        + " kills%n",
                history.answered(),
                PROCESSES,
                THREADS,
                named.isEmpty() ? "mongo-java-server" : named,
                history.acknowledged().size(),
                history.refused().size(),
                history.open(),
                started - PROCESSES);
        assertThat(history.acknowledged()).isNotEmpty();
        assertThat(history.refused()).isNotEmpty();
    }

    private void appendAndKill(String address) throws InterruptedException {
        for (var i = 0; i < PROCESSES; i++) {
            appenders.add(appender(address));
        }
        for (var kill = 1; kill <= KILLS; kill++) {
            awaitAnswers((int) ((long) APPENDS * kill / (KILLS + 1)));
            var victim = random.nextInt(PROCESSES);
            appenders.get(victim).kill();
            appenders.set(victim, appender(address));
        }
        awaitAnswers(APPENDS);
        for (var appender : appenders) {
            appender.kill();
        }
    }

    private Appender appender(String address) {
        var process = start(
                ContendedAppender.class,
                "-Xmx512m",
                address,
                "p" + started++,
                Long.toString(random.nextLong()),
                Integer.toString(THREADS),
                directory.resolve("p" + started).toString());
        return new Appender(
                process,
                Thread.ofVirtual()
                        .start(() -> process.inputReader(UTF_8).lines().forEach(history::add)));
    }

    private void awaitAnswers(int answers) {
        await().forever().until(() -> {
            assertThat(appenders).allMatch(appender -> appender.process().isAlive());
            return history.answered() >= answers || System.nanoTime() >= end;
        });
    }

    private static Process start(Class<?> program, String memory, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
