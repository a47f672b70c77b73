package org.actionline.roadmap.eventlog;

import static org.actionline.roadmap.eventlog.Fixtures.AT_NOON;
import static org.actionline.roadmap.eventlog.Fixtures.C2;
import static org.actionline.roadmap.eventlog.Fixtures.C5;
import static org.actionline.roadmap.eventlog.Fixtures.DEFINED;
import static org.actionline.roadmap.eventlog.Fixtures.REVISED;
import static org.actionline.roadmap.eventlog.Fixtures.answer;
import static org.actionline.roadmap.eventlog.Fixtures.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.actionline.roadmap.ledger.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCopyTest {

    private static final long EVENTS = 700;

    private static final LogCopy.Progress UNHEARD = new LogCopy.Progress() {
        @Override
        public void copied(long events, long of) {}

        @Override
        public void verified(long events, long of) {}
    };

    @TempDir
    Path directory;

    @TempDir
    Path back;

    private String server;
    private Hash root;

    @BeforeEach
    void write() {
        server = MongoServers.address(MongoServers.inProcess(), directory);
        try (var log = EventLog.open(directory, AT_NOON)) {
            for (var commit = 0; commit < EVENTS / 7; commit++) {
                answer(log.append(
                        Condition.none(), Collections.nCopies(7, event(commit % 2 == 0 ? DEFINED : REVISED, C2))));
            }
            root = log.root(EVENTS);
        }
    }

    @Test
    void a_copy_and_a_copy_of_it_back_have_the_same_bytes_and_the_same_root() {
        assertThat(LogCopy.copy(directory.toString(), server, UNHEARD)).isEqualTo(new LogCopy.Copied(EVENTS, root));
        assertThat(LogCopy.copy(server, back.toString(), UNHEARD)).isEqualTo(new LogCopy.Copied(EVENTS, root));

        try (var log = EventLog.open(directory, AT_NOON);
                var copy = EventLog.open(back, AT_NOON)) {
            assertThat(copy.sealed(0, EVENTS).map(LogCopyTest::bytes))
                    .containsExactlyElementsOf(
                            log.sealed(0, EVENTS).map(LogCopyTest::bytes).toList());
            assertThat(copy.root(512)).isEqualTo(log.root(512));
        }
    }

    @Test
    void a_copied_log_goes_on() {
        LogCopy.copy(directory.toString(), server, UNHEARD);

        try (var log = EventLog.connect(server, back, AT_NOON)) {
            assertThat(answer(log.append(Condition.none(), List.of(event(REVISED, C5))))
                            .first())
                    .isEqualTo(EVENTS);
            assertThat(log.firstFlaw()).isEmpty();
        }
    }

    @Test
    void a_copy_that_was_interrupted_is_continued() {
        var interrupted = new LogCopy.Progress() {
            @Override
            public void copied(long events, long of) {
                if (events > of / 2) {
                    throw new IllegalStateException("The power is gone");
                }
            }

            @Override
            public void verified(long events, long of) {}
        };
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> LogCopy.copy(directory.toString(), server, interrupted));

        assertThat(LogCopy.copy(directory.toString(), server, UNHEARD)).isEqualTo(new LogCopy.Copied(EVENTS, root));
    }

    @Test
    void another_log_is_never_overwritten_nor_continued() {
        try (var other = EventLog.connect(server, back, AT_NOON)) {
            answer(other.append(Condition.none(), List.of(event(DEFINED, C5))));
        }

        assertThatExceptionOfType(LogFailure.OtherLog.class)
                .isThrownBy(() -> LogCopy.copy(directory.toString(), server, UNHEARD))
                .withMessageContaining("1 events");
    }

    @Test
    void where_there_is_no_log_nothing_is_copied_and_nothing_begun() {
        var nowhere = back.resolve("nowhere");

        assertThatExceptionOfType(LogFailure.UnknownFormat.class)
                .isThrownBy(() -> LogCopy.copy(nowhere.toString(), server, UNHEARD));
        assertThat(nowhere).doesNotExist();
    }

    private static String bytes(SealedEvent event) {
        return Arrays.toString(event.entry())
                + event.metadata()
                + event.event().payload()
                + Arrays.toString(event.salt());
    }
}
