package org.actionline.roadmap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code ./roadmap verify} against one thread that reads the same entries from the same file and hashes them. */
final class VerifyBench {

    private static final int ROUNDS = 3;
    private static final int INCOMPLETE = 2;

    private VerifyBench() {}

    /** @param events how many the log in this file has; nobody has it open */
    static List<Line> run(Path file, long events) throws Exception {
        var directory = Objects.requireNonNull(file.getParent());
        var ours = new Samples();
        var theirs = new Samples();
        var ratio = new Samples();
        roadmap("verify", "--help"); // builds the program if it is older than its sources
        for (var i = 0; i < ROUNDS; i++) {
            var begin = System.nanoTime();
            verify(directory);
            var middle = System.nanoTime();
            hash(file);
            var end = System.nanoTime();
            ours.add(events * 1e9 / (middle - begin));
            theirs.add(events * 1e9 / (end - middle));
            ratio.add((double) (end - middle) / (middle - begin));
        }
        return List.of(new Line(
                "verifying %,d events, against reading the entries and SHA-256".formatted(events),
                Line.perSecond(ours.median()),
                Line.perSecond(theirs.median()),
                ratio.median(),
                new Line.Goal.AtLeast(0.5)));
    }

    /** The log has no checkpoint, so that the verdict may be "incomplete"; everything is looked at all the same. */
    private static void verify(Path directory) throws Exception {
        roadmap("verify", directory.toString());
    }

    private static void roadmap(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("./roadmap"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        var code = process.waitFor();
        if (code != 0 && code != INCOMPLETE) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code + ": " + said);
        }
    }

    private static void hash(Path file) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var bare = new BareReads(file)) {
            bare.entries(entry -> {
                digest.update((byte) 0);
                digest.digest(entry);
            });
        }
    }
}
