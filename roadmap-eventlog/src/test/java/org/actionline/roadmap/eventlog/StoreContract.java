package org.actionline.roadmap.eventlog;

import static org.actionline.roadmap.eventlog.Fixtures.AT_NOON;
import static org.actionline.roadmap.eventlog.Fixtures.C2;
import static org.actionline.roadmap.eventlog.Fixtures.C5;
import static org.actionline.roadmap.eventlog.Fixtures.REVISED;
import static org.actionline.roadmap.eventlog.Fixtures.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.actionline.roadmap.eventlog.Store.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log above rests on, asked of the store itself. */
abstract class StoreContract {

    @TempDir
    Path directory;

    private Store store;

    /** Opens the store of a directory, or begins one. */
    abstract Store store(Path directory);

    @BeforeEach
    void open() {
        store = store(directory);
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void a_block_that_is_sent_again_is_written_once() {
        var block = block(Chain.of(store), 3, C2);

        assertThat(store.append(block)).isEqualTo(Outcome.WRITTEN);
        assertThat(store.append(block)).isEqualTo(Outcome.WRITTEN);
        assertThat(store.head()).isEqualTo(3);
    }

    @Test
    void a_block_is_known_again_after_others_have_followed() {
        var block = block(Chain.of(store), 3, C2);
        store.append(block);
        store.append(block(Chain.of(store), 2, C5));

        assertThat(store.append(block)).isEqualTo(Outcome.WRITTEN);
        assertThat(store.head()).isEqualTo(5);
    }

    @Test
    void of_two_blocks_that_begin_at_one_position_the_second_finds_it_taken() {
        var end = Chain.of(store);
        var shorter = block(end.copy(), 1, C2);
        var longer = block(end.copy(), 3, C5);

        assertThat(store.append(shorter)).isEqualTo(Outcome.WRITTEN);
        assertThat(store.append(longer)).isEqualTo(Outcome.TAKEN);
        assertThat(store.head()).isEqualTo(1);
        assertThat(store.read(0, 1, 1).getFirst().event().tags()).containsExactly(C2);
    }

    @Test
    void a_block_that_arrives_late_changes_nothing() {
        var late = block(Chain.of(store), 2, C2);
        store.append(block(Chain.of(store), 3, C5));
        store.append(block(Chain.of(store), 1, C5));

        assertThat(store.append(late)).isEqualTo(Outcome.TAKEN);
        assertThat(store.head()).isEqualTo(4);
        assertThat(store.read(Criteria.either(Criterion.tagged(C2)), 0, 4, 4)).isEmpty();
        assertThat(Flaw.firstOf(store, 4)).isEmpty();
    }

    @Test
    void what_was_appended_since_a_former_head_is_read_in_whole_blocks() {
        store.append(block(Chain.of(store), 2, C2));
        store.append(block(Chain.of(store), 3, C5));

        assertThat(store.since(2)).extracting(event -> event.event().position()).containsExactly(2L, 3L, 4L);
        assertThat(store.since(5)).isEmpty();
    }

    @Test
    void reading_begins_and_ends_inside_blocks() {
        for (var events : List.of(4, 1, 5)) {
            store.append(block(Chain.of(store), events, C2));
        }

        assertThat(store.read(2, 8, 100))
                .extracting(event -> event.event().position())
                .containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(store.read(2, 8, 3))
                .extracting(event -> event.event().position())
                .containsExactly(2L, 3L, 4L);
        assertThat(store.read(Criteria.either(Criterion.tagged(C2)), 3, 9, 4))
                .extracting(event -> event.event().position())
                .containsExactly(3L, 4L, 5L, 6L);
    }

    private static Block block(Chain end, int events, Tag tag) {
        var chain = end.copy();
        var sealed = chain.append(
                IntStream.range(0, events)
                        .mapToObj(i -> Sealable.of(event(REVISED, tag)))
                        .toList(),
                TimeOrderedId.at(Fixtures.NOON),
                AT_NOON);
        return new Block(UUID.randomUUID(), sealed, chain.completed());
    }
}
