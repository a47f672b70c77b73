package org.actionline.roadmap.server.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.CommandRefusal.CommandIdReused;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Provenance;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.eventlog.Condition;
import org.actionline.roadmap.eventlog.Criteria;
import org.actionline.roadmap.eventlog.Criterion;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.Json;
import org.actionline.roadmap.eventlog.NewEvent;
import org.actionline.roadmap.eventlog.StoredEvent;
import org.actionline.roadmap.eventlog.Tag;
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

    private final EventLog log;
    private final LedgerFiles files;

    KeyReplacement(EventLog log, LedgerFiles files) {
        this.log = log;
        this.files = files;
    }

    /**
     * Who wants new keys, and why.
     *
     * @param command sent again, it replaces nothing a second time
     * @param metadata of the event, actor and reason among it
     */
    public record Request(Instant at, CommandId command, Map<String, String> metadata) {

        public Request {
            var all = new HashMap<>(metadata);
            all.put(Provenance.COMMAND, command.toString());
            metadata = Map.copyOf(all);
        }
    }

    /** Makes the new keys and appends the event that names them. */
    void prepare(CheckpointSigner present, Request request) {
        var next = SigningKeys.generate(present.logKeys().origin());
        LedgerFiles.write(files.nextKeys(), SigningKeys.secretText(next));
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
        try {
            log.append(Condition.none(), List.of(event)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Whether a replacement has to be finished. One whose event did not get into the log never began. */
    boolean interrupted(CheckpointSigner present) {
        var next = LedgerFiles.read(files.nextKeys()).map(text -> SigningKeys.parse(text, files.nextKeys()));
        if (next.isEmpty()) {
            return false;
        }
        var keys = next.get().logKeys();
        if (keys.equals(present.logKeys()) || !isNamed(keys.toString())) {
            delete();
            return false;
        }
        return true;
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

    /**
     * The keys that a command has brought in before.
     *
     * @throws CommandRefused if its id was used for something else
     */
    Optional<LogKeys> broughtBy(CommandId command) {
        var id = command.toString();
        if (log.read(Criteria.either(Criterion.tagged(new Tag(Tags.COMMAND, id))), 0, log.head())
                .findAny()
                .isPresent()) {
            throw new CommandRefused(new CommandIdReused(command));
        }
        return replacements()
                .filter(event -> id.equals(event.metadata().get(Provenance.COMMAND)))
                .map(event -> LogKeys.parse(named(event)))
                .findFirst();
    }

    private boolean isNamed(String keys) {
        return replacements().anyMatch(event -> named(event).equals(keys));
    }

    private Stream<StoredEvent> replacements() {
        return log.read(Criteria.either(Criterion.ofType(Statement.KEYS_REPLACED)), 0, log.head());
    }

    private static String named(StoredEvent replacement) {
        return JsonMapper.shared()
                .readTree(replacement.payload().bytes())
                .path("to")
                .asString("");
    }

    private void delete() {
        try {
            Files.deleteIfExists(files.nextKeys());
        } catch (IOException e) {
            throw new UncheckedIOException(files.nextKeys() + " cannot be deleted", e);
        }
    }
}
