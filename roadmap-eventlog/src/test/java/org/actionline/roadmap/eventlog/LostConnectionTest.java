package org.actionline.roadmap.eventlog;

import static org.actionline.roadmap.eventlog.Fixtures.AT_NOON;
import static org.actionline.roadmap.eventlog.Fixtures.C2;
import static org.actionline.roadmap.eventlog.Fixtures.C5;
import static org.actionline.roadmap.eventlog.Fixtures.DEFINED;
import static org.actionline.roadmap.eventlog.Fixtures.REVISED;
import static org.actionline.roadmap.eventlog.Fixtures.answer;
import static org.actionline.roadmap.eventlog.Fixtures.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real client, a real server and a network between them that fails. */
class LostConnectionTest {

    @TempDir
    Path directory;

    @Test
    void a_write_whose_answers_get_lost_with_the_connection_is_acknowledged_once() throws IOException {
        try (var proxy = ForgetfulProxy.before(MongoServers.inProcess());
                var log = new EventLog(MongoServers.store(proxy.address(), directory), AT_NOON, 8)) {
            proxy.forgetAnswers(3);

            assertThat(answer(log.append(Condition.none(), List.of(event(DEFINED, C2), event(REVISED, C2))))
                            .first())
                    .isEqualTo(0);
            assertThat(answer(log.append(Condition.none(), List.of(event(DEFINED, C5))))
                            .first())
                    .isEqualTo(2);
            assertThat(log.firstFlaw()).isEmpty();
        }
    }

    @Test
    void a_server_that_is_gone_refuses_commits_until_it_is_back_and_stops_nothing() throws IOException {
        var server = new MongoServer(new MemoryBackend());
        var address = server.bind();
        try (var proxy = ForgetfulProxy.before(server.getConnectionString());
                var log = new EventLog(MongoServers.impatient(proxy.address(), directory), AT_NOON, 8)) {
            server.shutdownNow();
            assertThatThrownBy(() -> answer(log.append(Condition.none(), List.of(event(DEFINED, C2)))))
                    .as("refused before sending, or not confirmed by a connection that broke only then")
                    .isInstanceOfAny(LogFailure.Unreachable.class, LogFailure.Unconfirmed.class);

            var again = new MongoServer(new MemoryBackend());
            again.bind(address);
            await().ignoreExceptionsInstanceOf(LogFailure.Unreachable.class)
                    .untilAsserted(() -> assertThat(answer(log.append(Condition.none(), List.of(event(DEFINED, C5))))
                                    .first())
                            .isEqualTo(0));
            again.shutdownNow();
        }
    }
}
