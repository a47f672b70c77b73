package org.actionline.roadmap.server.ledger;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.actionline.roadmap.eventlog.Condition;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.Json;
import org.actionline.roadmap.eventlog.NewEvent;
import org.actionline.roadmap.eventlog.Tag;

/** A data directory with a log and a ledger, without a server, and somebody who edits its files. */
public record LogOnDisk(Path directory) {

    static final Instant NOON = Instant.parse("2011-05-09T12:00:00Z");
    static final Clock AT_NOON = Clock.fixed(NOON, ZoneOffset.UTC);

    private static final String REVISED = "roadmap.TimingRevised";

    /** Appends so many events and signs for them. */
    public void grow(int events) {
        try (var log = EventLog.open(directory, AT_NOON)) {
            append(log, events);
            new Ledger(log, new LedgerFiles(directory), AT_NOON).checkpoint();
        }
    }

    static void append(EventLog log, int events) {
        append(
                log,
                IntStream.range(0, events)
                        .mapToObj(i -> event(REVISED, "{\"timing\":\"2013\"}"))
                        .toList());
    }

    /** Appends the event that a version of C2 is published with, at the present size and root of the log. */
    public void publish(String label) {
        try (var log = EventLog.open(directory, AT_NOON)) {
            append(
                    log,
                    List.of(published(label, log.head(), log.root(log.head()).toString())));
        }
    }

    /** As {@link #publish}, stating whatever somebody likes. */
    public void publishAs(String label, long size, String root) {
        try (var log = EventLog.open(directory, AT_NOON)) {
            append(log, List.of(published(label, size, root)));
        }
    }

    /** Appends a result that cites a file as evidence. */
    public void cite(String sha256) {
        try (var log = EventLog.open(directory, AT_NOON)) {
            append(
                    log,
                    List.of(event(
                            "roadmap.ResultRecorded",
                            "{\"result\":{\"files\":[{\"sha256\":\"%s\",\"name\":\"report.pdf\"}]}}"
                                    .formatted(sha256))));
        }
    }

    /** Appends the event that erases another one, which cited a file, and with it the file. */
    public void erase(long position, String sha256) {
        try (var log = EventLog.open(directory, AT_NOON)) {
            var left = "{\"result\":{\"files\":[{\"sha256\":\"%s\",\"name\":\"erased\"}]}}".formatted(sha256);
            append(
                    log,
                    List.of(event(
                            EventLog.ERASURE,
                            "{\"position\":%d,\"left\":{\"data\":%s,\"metadata\":{}},\"documents\":[\"%s\"]}"
                                    .formatted(position, left, sha256),
                            new Tag("erases", Long.toString(position)))));
        }
    }

    /** Runs statements on the log's file, behind the back of everybody. */
    public void edit(String statements) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("log.db"));
                var statement = connection.createStatement()) {
            for (var each : List.of(statements.split(";", -1))) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the end of the log away, and all that would give that away by itself. */
    public void cut(long from) {
        edit("""
                DELETE FROM event WHERE position >= %1$d; DELETE FROM term WHERE position >= %1$d;
                UPDATE indexed SET position = %1$d,
                  leaf = ifnull((SELECT leaf FROM event WHERE position = %1$d - 1), zeroblob(32))""".formatted(from));
    }

    /** Everything in the log's file, as far as it can be read. */
    public List<String> rows() {
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("log.db"));
                var statement = connection.createStatement();
                var read = statement.executeQuery("SELECT position, hex(leaf), hex(entry), hex(metadata), hex(payload),"
                        + " hex(salt) FROM event UNION ALL SELECT position, hex(term), '', '', '', '' FROM term"
                        + " UNION ALL SELECT number, level, hex(hash), '', '', '' FROM node"
                        + " UNION ALL SELECT position, hex(leaf), '', '', '', '' FROM indexed")) {
            while (read.next()) {
                var row = new StringBuilder();
                for (var column = 1; column <= 6; column++) {
                    row.append(read.getString(column)).append(' ');
                }
                rows.add(row.toString());
            }
        } catch (SQLException e) {
            rows.add("unreadable from here on");
        }
        return rows;
    }

    private static void append(EventLog log, List<NewEvent> events) {
        requireNonNull(log.append(Condition.none(), events).join());
    }

    private static NewEvent published(String label, long size, String root) {
        return event(
                "roadmap.VersionPublished",
                "{\"roadmap\":\"C2\",\"label\":\"%s\",\"treeSize\":%d,\"root\":\"%s\"}".formatted(label, size, root));
    }

    private static NewEvent event(String type, String payload, Tag... more) {
        var tags = new HashSet<>(List.of(more));
        tags.add(new Tag("roadmap", "C2"));
        return new NewEvent(
                UUID.randomUUID(),
                type,
                "1",
                Optional.empty(),
                Set.copyOf(tags),
                Map.of("actor", "staff", "reason", "The partner asked for it"),
                Json.of(payload));
    }
}
