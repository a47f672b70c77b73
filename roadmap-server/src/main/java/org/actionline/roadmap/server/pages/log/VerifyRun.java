package org.actionline.roadmap.server.pages.log;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.actionline.roadmap.ledger.audit.Verification;
import org.actionline.roadmap.server.DataDirectory;
import org.actionline.roadmap.server.RoadmapProperties;
import org.actionline.roadmap.server.verify.CannotVerify;
import org.actionline.roadmap.server.verify.DirectoryCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Verifies the whole register from its bytes, once at a time for everybody: who asks while one is under way sees that one.
 *
 * <p>It reads what {@code roadmap verify DIR} reads, in the same way. Who does not trust this server runs that.
 */
@Component
class VerifyRun {

    private final DataDirectory directory;
    private final Optional<String> mongodb;
    private final Clock clock;
    private State state = new State(null, false, 0, 0, null, null);

    VerifyRun(DataDirectory directory, RoadmapProperties properties, Clock clock) {
        this.directory = directory;
        this.mongodb = properties.mongodbAddress();
        this.clock = clock;
    }

    /**
     * How far it has come.
     *
     * @param begun absent before the first run
     * @param of how many entries there are; 0 as long as that is not known
     * @param result of the run that has ended last
     * @param failure why that run could not be brought to an end
     */
    record State(
            @Nullable Instant begun,
            boolean running,
            long verified,
            long of,
            @Nullable Verification result,
            @Nullable String failure) {}

    synchronized State state() {
        return state;
    }

    /** Begins a run, unless one is under way. */
    synchronized void begin() {
        if (!state.running()) {
            state = new State(clock.instant(), true, 0, 0, null, null);
            Thread.ofVirtual().name("verify").start(this::run);
        }
    }

    private void run() {
        try {
            end(result(), null);
        } catch (CannotVerify e) {
            end(null, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            end(null, e.toString());
        }
    }

    private Verification result() {
        return mongodb.map(address -> DirectoryCheck.of(directory.path(), address, Optional.empty(), this::reached))
                .orElseGet(() -> DirectoryCheck.of(directory.path(), Optional.empty(), this::reached));
    }

    private synchronized void reached(long verified, long of) {
        state = new State(state.begun(), true, verified, of, null, null);
    }

    private synchronized void end(@Nullable Verification result, @Nullable String failure) {
        state = new State(state.begun(), false, state.verified(), state.of(), result, failure);
    }
}
