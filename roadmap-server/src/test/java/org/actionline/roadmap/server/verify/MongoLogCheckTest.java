package org.actionline.roadmap.server.verify;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.actionline.roadmap.eventlog.LogCopy;
import org.actionline.roadmap.ledger.Report.Verdict;
import org.actionline.roadmap.ledger.audit.Trouble;
import org.actionline.roadmap.ledger.audit.Verification;
import org.actionline.roadmap.server.ledger.LogOnDisk;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of a directory of 609 events, moved to a MongoDB server, and what can be done to its documents there. */
class MongoLogCheckTest {

    /** The second block of the copy, with the events 64 to 127. */
    private static final long BLOCK = 64;

    @TempDir
    Path directory;

    private MongoServer server;
    private MongoClient client;
    private MongoCollection<Document> blocks;

    @BeforeEach
    void a_signed_log_with_a_published_version() {
        grow(10);
        new LogOnDisk(directory).publish("2010");
        grow(9);
        server = new MongoServer(new MemoryBackend());
        server.bind();
        LogCopy.copy(directory.toString(), address(), new NoProgress());
        client = MongoClients.create(address());
        blocks = client.getDatabase("register").getCollection("log");
    }

    private void grow(int commits) {
        for (var commit = 0; commit < commits; commit++) {
            new LogOnDisk(directory).grow(32);
        }
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void a_log_as_it_was_written_is_intact_and_proved_to_its_end() {
        var result = verify();

        assertThat(result.troubles()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.INTACT);
        assertThat(result.events()).isEqualTo(609);
        assertThat(result.proved()).isEqualTo(609);
        assertThat(result.versions()).isEqualTo(1);
    }

    @Test
    void every_altered_field_of_an_event_is_found_and_located() {
        for (var field : List.of("entry", "leaf", "payload", "metadata", "salt")) {
            changeAndVerify(block -> event(block, 3).put(field, new Binary(new byte[32])), BLOCK + 3);
            changeAndVerify(block -> event(block, 3).remove(field), BLOCK + 3);
            changeAndVerify(block -> event(block, 3).put(field, "a text"), BLOCK + 3);
        }
    }

    @Test
    void an_event_that_is_found_by_fewer_or_other_tags_is_located() {
        changeAndVerify(block -> event(block, 3).put("tags", List.of("roadmap=C2")), BLOCK + 3);
        changeAndVerify(
                block -> event(block, 3).put("tags", List.of("roadmap=C5", "=roadmap.TimingRevised")), BLOCK + 3);
        changeAndVerify(block -> event(block, 3).remove("tags"), BLOCK + 3);
    }

    @Test
    void a_tag_too_many_is_found() {
        change(block -> event(block, 3).getList("tags", String.class).add("roadmap=C5"));

        assertThat(verify().verdict()).isEqualTo(Verdict.TAMPERED);
    }

    @Test
    void a_block_that_does_not_hold_what_it_states_is_located() {
        changeAndVerify(block -> block.put("n", 63), BLOCK);
        changeAndVerify(block -> events(block).removeLast(), BLOCK);
        changeAndVerify(block -> block.put("events", List.of()), BLOCK);
        changeAndVerify(block -> events(block).set(3, new Document()), BLOCK + 3);
    }

    @Test
    void events_in_another_order_are_located() {
        changeAndVerify(
                block -> {
                    var third = events(block).remove(3);
                    events(block).add(4, third);
                },
                BLOCK + 3);
    }

    @Test
    void an_altered_hash_of_the_tree_is_located() {
        var completing = 192L;
        var before = block(completing);
        blocks.updateOne(
                new Document("_id", completing),
                new Document("$set", new Document("nodes.0.hash", new Binary(new byte[32]))));
        assertThat(verify().troubles().getFirst().position()).isZero();
        blocks.replaceOne(new Document("_id", completing), before);

        blocks.updateOne(new Document("_id", completing), new Document("$unset", new Document("nodes", "")));
        assertThat(verify().troubles().getFirst().position()).isZero();
    }

    @Test
    void a_block_that_is_gone_is_located() {
        blocks.deleteOne(new Document("_id", BLOCK));

        var result = verify();

        assertThat(result.verdict()).isEqualTo(Verdict.TAMPERED);
        assertThat(result.troubles().getFirst().position()).isEqualTo(BLOCK);
    }

    @Test
    void a_cut_log_is_incomplete_from_the_first_missing_event_on() {
        blocks.deleteMany(new Document("_id", new Document("$gte", 320L)));

        var result = verify();

        assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(result.troubles()).extracting(Trouble::position).containsExactly(320L);
    }

    @Test
    void a_database_without_a_log_and_a_server_that_does_not_answer_cannot_be_verified() {
        assertThatExceptionOfType(CannotVerify.class)
                .isThrownBy(() -> verify(server.getConnectionString() + "/other"))
                .withMessageContaining("no event log in the database \"other\"");
        assertThatExceptionOfType(CannotVerify.class)
                .isThrownBy(() -> verify("mongodb://127.0.0.1:1/register?serverSelectionTimeoutMS=50"))
                .withMessageContaining("cannot be reached");
    }

    private void changeAndVerify(Consumer<Document> edit, long position) {
        var before = change(edit);
        var result = verify();
        assertThat(result.verdict()).isEqualTo(Verdict.TAMPERED);
        assertThat(result.troubles().getFirst().position()).isEqualTo(position);
        blocks.replaceOne(new Document("_id", BLOCK), before);
    }

    /** @return what it was before */
    private Document change(Consumer<Document> edit) {
        var before = block(BLOCK);
        var after = block(BLOCK);
        edit.accept(after);
        blocks.replaceOne(new Document("_id", BLOCK), after);
        return before;
    }

    private Document block(long first) {
        return requireNonNull(blocks.find(new Document("_id", first)).first());
    }

    private static List<Document> events(Document block) {
        return block.getList("events", Document.class);
    }

    private static Document event(Document block, int number) {
        return events(block).get(number);
    }

    private Verification verify() {
        return verify(address());
    }

    private Verification verify(String address) {
        return DirectoryCheck.of(directory, address, Optional.empty(), (events, of) -> {});
    }

    private String address() {
        return server.getConnectionString() + "/register";
    }

    private static final class NoProgress implements LogCopy.Progress {

        @Override
        public void copied(long events, long of) {}

        @Override
        public void verified(long events, long of) {}
    }
}
