package org.actionline.roadmap.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.axon.JsonConverter;
import org.actionline.roadmap.eventlog.axon.LogStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;

/**
 * Commits through Axon's storage engine interface: the log against Axon's JPA engine on PostgreSQL, both at full
 * durability, both on the same disk.
 */
final class PeerBench {

    private final EventLog log;
    private final List<JpaPeer> peers;
    private final Scale scale;

    private PeerBench(EventLog log, List<JpaPeer> peers, Scale scale) {
        this.log = log;
        this.peers = peers;
        this.scale = scale;
    }

    static List<Line> onEmptyStores(Path directory, Scale scale) throws Exception {
        return run(directory, scale, (bench, database) -> bench.compare(8, "on empty stores"));
    }

    static List<Line> onFilledStores(Path directory, Scale scale) throws Exception {
        return run(directory, scale, (bench, database) -> {
            bench.fill(database);
            return bench.compare(5, "at %,d events".formatted(scale.filled()));
        });
    }

    private interface Comparison {
        Line of(PeerBench bench, DataSource database) throws Exception;
    }

    private static List<Line> run(Path directory, Scale scale, Comparison comparison) throws Exception {
        try (var scratch = Scratch.in(directory);
                var postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(scratch.resolve("postgres"))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start()) {
            var database = postgres.getPostgresDatabase();
            requireDurable(database);
            try (var log = EventLog.open(scratch.resolve("log"), Revisions.CLOCK);
                    var ten = new JpaPeer(database, 10);
                    var sixtyFour = new JpaPeer(database, 64)) {
                return List.of(comparison.of(new PeerBench(log, List.of(ten, sixtyFour), scale), database));
            }
        }
    }

    private Line compare(double goal, String when) throws Exception {
        var ours = new Samples();
        var theirs = peers.stream().map(peer -> new Samples()).toList();
        for (var i = -scale.warmUp(); i < scale.rounds(); i++) {
            var engine = new LogStorageEngine(log, new DelegatingEventConverter(new JsonConverter()));
            var perSecond = perSecond(engine);
            if (i >= 0) {
                ours.add(perSecond);
            }
            for (var peer = 0; peer < peers.size(); peer++) {
                var peerPerSecond = perSecond(peers.get(peer).engine());
                System.out.printf(
                        "  log %.0f/s, pool of %d %.0f/s%n",
                        perSecond, peers.get(peer).connections(), peerPerSecond);
                if (i >= 0) {
                    theirs.get(peer).add(peerPerSecond);
                }
            }
        }
        var best = theirs.stream().mapToDouble(Samples::median).max().orElseThrow();
        return new Line(
                scale.committers() + " committers " + when + ", against Axon's JPA engine on PostgreSQL",
                Line.perSecond(ours.median()),
                Line.perSecond(best),
                ours.median() / best,
                new Line.Goal.AtLeast(goal));
    }

    private double perSecond(EventStorageEngine engine) throws Exception {
        var run = UUID.randomUUID().toString();
        return new Committers(scale.committers(), scale.commits())
                .perSecond(new EngineCommits(engine, scale.commits(), run));
    }

    private void fill(DataSource database) throws SQLException {
        FilledLog.fill(log, scale.filled());
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO "AggregateEventEntry" ("globalIndex", "aggregateType", "aggregateIdentifier",
                        "aggregateSequenceNumber", "type", "version", "timestamp", "payload", "metadata", "identifier")
                    SELECT nextval('"aggregate-event-global-index-sequence"'), 'outcome', 'C2/filled/' || (i %% %1$d), i / %1$d,
                        'roadmap.TimingRevised', '1', '2026-01-01T00:00:00.000Z', convert_to('%2$s', 'UTF8'),
                        convert_to('{"actor":"staff","reason":"Revision"}', 'UTF8'), gen_random_uuid()
                    FROM generate_series(1, %3$d) i""".formatted(
                    scale.filled() / FilledLog.EVENTS_OF_AN_OUTCOME, Revisions.payload("C2/filled/1"), scale.filled()));
            statement.execute("ANALYZE");
            statement.execute("CHECKPOINT");
        }
    }

    private static void requireDurable(DataSource database) throws SQLException {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("SHOW " + setting)) {
                row.next();
                if (!row.getString(1).equals("on")) {
                    throw new IllegalStateException(setting + " is " + row.getString(1));
                }
            }
        }
    }
}
