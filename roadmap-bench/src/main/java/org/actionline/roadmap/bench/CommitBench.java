package org.actionline.roadmap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/**
 * Commits per second on SQLite, and their ratio to the raw ceiling on the same disk in the same minute. Each round
 * writes a fresh log and then its rows once more through bare JDBC; the medians are compared.
 */
public final class CommitBench {

    private static final int COMMITTERS = Integer.getInteger("committers", 64);
    private static final int COMMITS = Integer.getInteger("commits", 300);
    private static final int WARM_UP = Integer.getInteger("warm-up", 4);
    private static final int ROUNDS = Integer.getInteger("rounds", 9);

    private record Round(double log, double bare, double batch) {

        double ratio() {
            return log / bare;
        }
    }

    private CommitBench() {}

    /** Takes the directory to work in; without one, the directory for temporary files. */
    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        var directory = arguments.length > 0 ? Path.of(arguments[0]) : Path.of(System.getProperty("java.io.tmpdir"));
        var rounds = new ArrayList<Round>();
        for (var round = 0; round < WARM_UP + ROUNDS; round++) {
            var result = round(Files.createTempDirectory(directory, "commit-bench"));
            var warmingUp = round < WARM_UP;
            print(
                    warmingUp ? "warm-up" : "round " + (round - WARM_UP + 1),
                    result.log(),
                    result.bare(),
                    result.batch(),
                    result.ratio());
            if (!warmingUp) {
                rounds.add(result);
            }
        }
        print(
                "median",
                median(rounds, Comparator.comparingDouble(Round::log)).log(),
                median(rounds, Comparator.comparingDouble(Round::bare)).bare(),
                median(rounds, Comparator.comparingDouble(Round::batch)).batch(),
                median(rounds, Comparator.comparingDouble(Round::ratio)).ratio());
    }

    private static Round round(Path directory)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        try {
            var log = new Committers(COMMITTERS, COMMITS).run(directory.resolve("log"));
            var bare = new BareSqlite(directory.resolve("log").resolve("log.db"))
                    .nanos(directory.resolve("bare.db"), log.writes());
            return new Round(log.perSecond(), log.commits() * 1e9 / bare, (double) log.commits() / log.writes());
        } finally {
            delete(directory);
        }
    }

    private static void print(String name, double log, double bare, double batch, double ratio) {
        System.out.printf(
                Locale.ROOT,
                "%-8s  %7.0f commits/s   bare JDBC %7.0f   %4.1f commits a write   ratio %.2f%n",
                name,
                log,
                bare,
                batch,
                ratio);
    }

    private static Round median(List<Round> rounds, Comparator<Round> by) {
        return rounds.stream().sorted(by).toList().get(rounds.size() / 2);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
