package org.actionline.roadmap.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** From the start of {@code ./roadmap serve} to the first read of a roadmap, with a long log and with none. */
final class RestartBench {

    private static final int ROUNDS = 3;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
    private static final Pattern TOKEN =
            Pattern.compile("\"user\"\\s*:\\s*\"auditor\".*?\"token\"\\s*:\\s*\"([^\"]*)\"", Pattern.DOTALL);

    private RestartBench() {}

    /** The first start of each is not measured: it makes the accounts, and checks what a log of another program holds. */
    static List<Line> run(Path directory, Scale scale) throws IOException, InterruptedException {
        var log = RoadmapsLog.old(directory, scale);
        log.close();
        var filled = log.directory();
        var empty = directory.resolve("roadmaps-none");
        long events = log.events();
        var old = new Samples();
        var none = new Samples();
        for (int i = -1; i < ROUNDS; i++) {
            double slow = start(filled, "/api/roadmaps/" + RoadmapEvents.code(1));
            double fast = start(empty, "/api/roadmaps");
            if (i >= 0) {
                old.add(slow);
                none.add(fast);
            }
        }
        return List.of(new Line(
                "restart until a roadmap of %,d events is read, against an empty register".formatted(events),
                Line.millis(old.median()),
                Line.millis(none.median()),
                old.median() / none.median(),
                new Line.Goal.AtMost(3)));
    }

    private static double start(Path directory, String read) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var log =
                directory.resolveSibling(directory.getFileName() + ".serve.log").toFile();
        var begin = System.nanoTime();
        var process = new ProcessBuilder(
                        "./roadmap", "serve", "--port", Integer.toString(port), "--data", directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try (var client = HttpClient.newHttpClient()) {
            var deadline = begin + LONG_ENOUGH.toNanos();
            while (!answers(client, URI.create("http://localhost:" + port + read), directory)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("./roadmap serve does not answer; see " + log);
                }
                LockSupport.parkNanos(10_000_000);
            }
            return System.nanoTime() - begin;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(HttpClient client, URI address, Path directory) throws InterruptedException {
        try {
            var token = TOKEN.matcher(Files.readString(directory.resolve("accounts.json")));
            return token.find()
                    && client.send(
                                            HttpRequest.newBuilder(address)
                                                    .header("Authorization", "Bearer " + token.group(1))
                                                    .build(),
                                            BodyHandlers.ofString())
                                    .statusCode()
                            == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
