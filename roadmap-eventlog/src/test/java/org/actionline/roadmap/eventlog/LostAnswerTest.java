package org.actionline.roadmap.eventlog;

import static org.actionline.roadmap.eventlog.Fixtures.AT_NOON;
import static org.actionline.roadmap.eventlog.Fixtures.C2;
import static org.actionline.roadmap.eventlog.Fixtures.C5;
import static org.actionline.roadmap.eventlog.Fixtures.DEFINED;
import static org.actionline.roadmap.eventlog.Fixtures.REVISED;
import static org.actionline.roadmap.eventlog.Fixtures.answer;
import static org.actionline.roadmap.eventlog.Fixtures.event;
import static org.actionline.roadmap.eventlog.Fixtures.noneSince;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.actionline.roadmap.eventlog.LossyStore.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a writer does when the store does not say what became of a block. */
class LostAnswerTest {

    private static final int FOR_GOOD = 12;

    @TempDir
    Path directory;

    private LossyStore store;
    private EventLog log;

    @BeforeEach
    void open() {
        store = new LossyStore(SqliteStore.open(directory));
        log = new EventLog(store, AT_NOON, 8, attempt -> {});
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_block_whose_answer_was_lost_is_sent_again_and_acknowledged_once() {
        store.expect(3, Fault.LOSE_ANSWER);

        assertThat(append(event(DEFINED, C2)).first()).isEqualTo(0);
        assertThat(append(event(REVISED, C2)).first()).isEqualTo(1);
        assertThat(log.firstFlaw()).isEmpty();
    }

    @Test
    void a_block_that_never_arrived_is_sent_again() {
        store.expect(3, Fault.LOSE_REQUEST);

        assertThat(append(event(DEFINED, C2)).first()).isEqualTo(0);
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void without_any_answer_the_commit_is_unconfirmed_and_found_by_the_next_one() {
        store.expect(1, Fault.LOSE_ANSWER);
        store.expect(FOR_GOOD - 1, Fault.REFUSE_CONNECTION);

        assertThatExceptionOfType(LogFailure.Unconfirmed.class).isThrownBy(() -> append(event(DEFINED, C2)));
        assertThatExceptionOfType(LogFailure.Conflict.class)
                .isThrownBy(() -> answer(log.append(noneSince(0, Criterion.tagged(C2)), List.of(event(DEFINED, C2)))))
                .satisfies(conflict -> assertThat(conflict.position()).isEqualTo(0));
        assertThat(append(event(DEFINED, C5)).first()).isEqualTo(1);
        assertThat(log.firstFlaw()).isEmpty();
    }

    @Test
    void a_disk_that_is_full_when_a_block_is_sent_again_says_nothing_of_the_first_time() {
        store.expect(1, Fault.LOSE_ANSWER);
        store.expect(FOR_GOOD - 1, Fault.HAVE_NO_SPACE);

        assertThatExceptionOfType(LogFailure.Unconfirmed.class).isThrownBy(() -> append(event(DEFINED, C2)));
        assertThat(append(event(DEFINED, C5)).first()).isEqualTo(1);
    }

    @Test
    void a_disk_that_is_full_at_first_refuses_the_commit_and_the_log_goes_on_when_there_is_space() {
        store.expect(1, Fault.HAVE_NO_SPACE);

        assertThatExceptionOfType(LogFailure.DiskFull.class).isThrownBy(() -> append(event(DEFINED, C2)));
        assertThat(append(event(DEFINED, C5)).first()).isEqualTo(0);
    }

    @Test
    void an_unconfirmed_commit_that_never_arrived_leaves_its_position_to_the_next_one() {
        store.expect(FOR_GOOD, Fault.LOSE_REQUEST);

        assertThatExceptionOfType(LogFailure.Unconfirmed.class).isThrownBy(() -> append(event(DEFINED, C2)));
        assertThat(append(event(DEFINED, C5)).first()).isEqualTo(0);
    }

    @Test
    void a_store_out_of_reach_refuses_the_commit_and_the_log_goes_on_when_it_is_back() {
        store.expect(1, Fault.REFUSE_CONNECTION);

        assertThatExceptionOfType(LogFailure.Unreachable.class).isThrownBy(() -> append(event(DEFINED, C2)));
        assertThat(log.stopped()).isEmpty();
        assertThat(append(event(DEFINED, C5)).first()).isEqualTo(0);
    }

    @Test
    void an_erasure_that_meets_a_broken_connection_is_tried_again_before_it_is_acknowledged() {
        append(event(DEFINED, "{\"name\":\"secret\"}", C2));
        store.refuseErasures(3);

        append(erasure());

        assertThat(log.entry(0).isErased()).isTrue();
        assertThat(log.stopped()).isEmpty();
    }

    @Test
    void an_erasure_that_cannot_be_carried_out_stops_the_log_and_is_made_up_for_at_the_next_start() {
        append(event(DEFINED, "{\"name\":\"secret\"}", C2));
        store.refuseErasures(FOR_GOOD);

        assertThatExceptionOfType(LogFailure.Stopped.class).isThrownBy(() -> append(erasure()));

        log.close();
        log = EventLog.open(directory, AT_NOON);
        assertThat(log.entry(0).isErased()).isTrue();
    }

    private static NewEvent erasure() {
        var left = "{\"position\":0,\"left\":{\"data\":{\"name\":\"[erased]\"},\"metadata\":{}}}";
        return event(Erasure.TYPE, left, C2, new Tag(Erasure.TAG, "0"));
    }

    private Appended append(NewEvent event) {
        return answer(log.append(Condition.none(), List.of(event)));
    }
}
