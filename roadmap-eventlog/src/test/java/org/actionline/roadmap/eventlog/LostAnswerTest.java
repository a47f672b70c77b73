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

    private Appended append(NewEvent event) {
        return answer(log.append(Condition.none(), List.of(event)));
    }
}
