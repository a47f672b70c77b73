package org.actionline.roadmap.server.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.actionline.roadmap.eventlog.Criteria;
import org.actionline.roadmap.eventlog.Criterion;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.SealedEvent;
import org.actionline.roadmap.ledger.Entry;
import org.actionline.roadmap.ledger.Statement;
import org.actionline.roadmap.ledger.StoredPayload;
import org.actionline.roadmap.ledger.audit.BundleScope;
import org.actionline.roadmap.ledger.audit.BundleWriter;
import org.springframework.stereotype.Component;

/** Writes bundles of evidence from the log, as it is read. */
@Component
class Bundles {

    private final Ledger ledger;
    private final EventLog log;

    Bundles(Ledger ledger, EventLog log) {
        this.ledger = ledger;
        this.log = log;
    }

    /** What is signed now, to be written with {@link #write}. */
    BundleWriter.Signed signed() {
        return ledger.signed();
    }

    void write(OutputStream out, BundleScope scope, BundleWriter.Signed signed) throws IOException {
        var also = explaining(scope);
        BundleWriter.write(out, scope, also, signed, log::hash, (from, to) -> shown(scope, also, from, to));
    }

    private List<BundleWriter.Shown> shown(BundleScope scope, Set<Long> also, long from, long to) {
        return log.sealed(from, to)
                .map(event -> new BundleWriter.Shown(event.entry(), payload(event, scope, also)))
                .toList();
    }

    private static StoredPayload payload(SealedEvent event, BundleScope scope, Set<Long> also) {
        var shows = also.contains(event.event().position()) || scope.shows(Entry.parse(event.entry()));
        return shows ? event.stored() : new StoredPayload.NotShown();
    }

    /** Events that say what became of keys, or of payloads in the scope: without them the rest could not be judged. */
    private Set<Long> explaining(BundleScope scope) {
        var explaining = new HashSet<Long>();
        log.read(Criteria.either(Criterion.ofType(Statement.KEYS_REPLACED, Statement.PAYLOAD_ERASED)), 0, log.head())
                .forEach(event -> {
                    var erased = event.tags().stream()
                            .filter(tag -> tag.key().equals(EventLog.ERASES))
                            .mapToLong(tag -> Long.parseLong(tag.value()))
                            .findFirst();
                    if (erased.isEmpty()
                            || scope.shows(
                                    Entry.parse(log.entry(erased.getAsLong()).entry()))) {
                        explaining.add(event.position());
                    }
                });
        return explaining;
    }
}
