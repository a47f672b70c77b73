package org.actionline.roadmap.eventlog;

import static org.actionline.roadmap.eventlog.Fixtures.AT_NOON;
import static org.actionline.roadmap.eventlog.Fixtures.C2;
import static org.actionline.roadmap.eventlog.Fixtures.C5;
import static org.actionline.roadmap.eventlog.Fixtures.REVISED;
import static org.actionline.roadmap.eventlog.Fixtures.answer;
import static org.actionline.roadmap.eventlog.Fixtures.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoStoreTest {

    @TempDir
    Path directory;

    private MongoDatabase database;

    @BeforeEach
    void find() {
        database = MongoServers.database(MongoServers.inProcess(), directory);
    }

    @Test
    void the_commits_of_a_block_are_bounded_and_a_single_larger_one_is_taken() {
        var gate = new GatedStore(store());
        try (var log = new EventLog(gate, AT_NOON, 200)) {
            var first = log.append(Condition.none(), List.of(event(REVISED, C2)));
            gate.awaitWrite();
            var small = IntStream.range(0, 100)
                    .mapToObj(i -> log.append(Condition.none(), List.of(event(REVISED, C2))))
                    .toList();
            var large = log.append(Condition.none(), Collections.nCopies(200, event(REVISED, C5)));
            gate.open();
            answer(first);
            small.forEach(Fixtures::answer);
            assertThat(answer(large).first()).isEqualTo(101);
            assertThat(log.firstFlaw()).isEmpty();
        }
        assertThat(database.getCollection(MongoSchema.BLOCKS).find().map(block -> block.getInteger("n")))
                .containsExactly(1, 64, 36, 200);
    }

    @Test
    void a_commit_that_no_document_holds_is_refused() {
        try (var log = new EventLog(store(), AT_NOON, 8)) {
            var megabyte = event(REVISED, "{\"text\":\"" + "x".repeat(1 << 20) + "\"}", C2);

            assertThat(answer(log.append(Condition.none(), Collections.nCopies(7, megabyte)))
                            .last())
                    .isEqualTo(6);
            assertThatExceptionOfType(LogFailure.CommitTooLarge.class)
                    .isThrownBy(() -> answer(log.append(Condition.none(), Collections.nCopies(8, megabyte))));
        }
    }

    @Test
    void a_log_of_a_newer_version_is_refused_and_left_alone() {
        store().close();
        database.getCollection(MongoSchema.FORMAT)
                .replaceOne(new Document("_id", "log"), new Document("_id", "log").append("format", 2));

        assertThatExceptionOfType(LogFailure.UnknownFormat.class)
                .isThrownBy(this::store)
                .withMessageContaining("format 2");
    }

    @Test
    void a_collection_of_something_else_is_refused_and_left_alone() {
        database.getCollection(MongoSchema.BLOCKS).insertOne(new Document("_id", "other"));

        assertThatExceptionOfType(LogFailure.UnknownFormat.class).isThrownBy(this::store);
        assertThat(database.getCollection(MongoSchema.FORMAT).countDocuments()).isZero();
    }

    @Test
    void a_block_that_somebody_has_shortened_is_damaged() {
        try (var log = new EventLog(store(), AT_NOON, 8)) {
            answer(log.append(Condition.none(), List.of(event(REVISED, C2), event(REVISED, C5))));
            database.getCollection(MongoSchema.BLOCKS)
                    .updateOne(new Document("_id", 0L), new Document("$set", new Document("events", List.of())));

            assertThat(log.firstFlaw()).map(Flaw::position).contains(0L);
        }
    }

    @Test
    void nobody_learns_the_password_from_an_error() {
        for (var address : List.of(
                "mongodb://writer:s3cret@127.0.0.1:1/log?authMechanism=PLAIN&authSource=$external&tls=nonsense",
                "mongodb:/writer:s3cret@127.0.0.1",
                "mongodb://writer:s3cret@127.0.0.1:1/log?serverSelectionTimeoutMS=1")) {
            assertThatExceptionOfType(LogFailure.Unreachable.class)
                    .isThrownBy(() -> EventLog.connect(address, directory, AT_NOON))
                    .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("s3cret", "writer"));
        }
    }

    private Store store() {
        return MongoServers.store(MongoServers.inProcess(), directory);
    }
}
