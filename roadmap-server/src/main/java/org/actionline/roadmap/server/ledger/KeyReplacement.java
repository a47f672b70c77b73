package org.actionline.roadmap.server.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.actionline.roadmap.api.Provenance;
import org.actionline.roadmap.eventlog.Condition;
import org.actionline.roadmap.eventlog.Criteria;
import org.actionline.roadmap.eventlog.Criterion;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.Json;
import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.eventlog.NewEvent;
import org.actionline.roadmap.eventlog.StoredEvent;
import org.actionline.roadmap.eventlog.TimeOrderedId;
import org.actionline.roadmap.ledger.CheckpointSigner;
import org.actionline.roadmap.ledger.LogKeys;
import org.actionline.roadmap.ledger.Statement;
import tools.jackson.databind.json.JsonMapper;

/**
 * The steps of replacing the keys of a register, each of which can be taken again after a crash.
 *
 * <p>The private keys to come lie in a file of their own before the event names their public halves; once that event is in the log
 * there is a way forward only.
 */
public final class KeyReplacement {

    private static final String REVISION = "1";
    private static final Criteria REPLACEMENTS = Criteria.either(Criterion.ofType(Statement.KEYS_REPLACED));

    private final EventLog log;
    private final LedgerFiles files;

    KeyReplacement(EventLog log, LedgerFiles files) {
        this.log = log;
        this.files = files;
    }

    /**
     * Who wants new keys, and why.
     *
     * @param metadata of the event, actor, reason and command id among it
     */
    public record Request(Instant at, Map<String, String> metadata) {

        public Request {
            metadata = Map.copyOf(metadata);
        }

        String command() {
            return metadata.getOrDefault(Provenance.COMMAND, "");
        }
    }

    /** The keys that an earlier request with this command id has put in place. */
    Optional<LogKeys> madeBy(String command) {
        return events().filter(event -> command.equals(event.metadata().get(Provenance.COMMAND)))
                .findFirst()
                .map(event -> LogKeys.parse(named(event)));
    }

    /**
     * Makes the new keys and appends the event that names them. Keys that an attempt without an answer may have named are
     * taken again: its event may still come, and nobody else has their private halves.
     */
    void prepare(CheckpointSigner present, Request request) {
        var next = next().filter(keys -> !keys.logKeys().equals(present.logKeys()))
                .orElseGet(() -> generate(present.logKeys().origin()));
        var payload = JsonMapper.shared().createObjectNode();
        payload.put("from", present.logKeys().toString());
        payload.put("to", next.logKeys().toString());
        var event = new NewEvent(
                TimeOrderedId.at(request.at()),
                Statement.KEYS_REPLACED,
                REVISION,
                Optional.empty(),
                Set.of(),
                request.metadata(),
                Json.of(payload.toString()));
        var marker = log.head();
        if (!isNamed(next.logKeys())) {
            append(new Condition(REPLACEMENTS, marker), event, next.logKeys());
        }
    }

    private CheckpointSigner generate(String origin) {
        var next = SigningKeys.generate(origin);
        LedgerFiles.write(files.nextKeys(), SigningKeys.secretText(next));
        return next;
    }

    private void append(Condition condition, NewEvent event, LogKeys next) {
        try {
            log.append(condition, List.of(event)).join();
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof LogFailure.Conflict) || !isNamed(next)) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }

    /** Whether a replacement has to be finished. One whose event did not get into the log never began. */
    boolean interrupted(CheckpointSigner present) {
        var begun = begun(present);
        if (!begun) {
            delete();
        }
        return begun;
    }

    /** Whether the log names keys that are not in place yet. */
    boolean begun(CheckpointSigner present) {
        return next().map(CheckpointSigner::logKeys)
                .filter(keys -> !keys.equals(present.logKeys()) && isNamed(keys))
                .isPresent();
    }

    private Optional<CheckpointSigner> next() {
        return LedgerFiles.read(files.nextKeys()).map(text -> SigningKeys.parse(text, files.nextKeys()));
    }

    /**
     * Puts the new keys in the place of the present ones, which stay listed.
     *
     * @return what signs from now on
     */
    CheckpointSigner finish(CheckpointSigner present) {
        var text = LedgerFiles.read(files.nextKeys())
                .orElseThrow(() -> new IllegalStateException(files.nextKeys() + " is missing"));
        var next = SigningKeys.parse(text, files.nextKeys());
        var former = LedgerFiles.read(files.formerKeys()).orElse("");
        var block = present.logKeys() + "\n";
        if (!former.endsWith(block)) {
            LedgerFiles.write(files.formerKeys(), former + block);
        }
        LedgerFiles.write(files.signingKeys(), text);
        LedgerFiles.write(files.verifierKeys(), next.logKeys().toString());
        delete();
        return next;
    }

    private boolean isNamed(LogKeys keys) {
        return events().anyMatch(event -> named(event).equals(keys.toString()));
    }

    private Stream<StoredEvent> events() {
        return log.read(REPLACEMENTS, 0, log.head());
    }

    private static String named(StoredEvent event) {
        return JsonMapper.shared().readTree(event.payload().bytes()).path("to").asString("");
    }

    private void delete() {
        try {
            Files.deleteIfExists(files.nextKeys());
        } catch (IOException e) {
            throw new UncheckedIOException(files.nextKeys() + " cannot be deleted", e);
        }
    }
}
