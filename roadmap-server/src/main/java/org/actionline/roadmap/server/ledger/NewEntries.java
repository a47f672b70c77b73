package org.actionline.roadmap.server.ledger;

import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.ledger.HashReader;
import org.actionline.roadmap.ledger.SigningHalted;

/**
 * The tree as a signer sees it: hashes of what is new are computed from the entries as they are stored now, and only those of
 * subtrees under the last signature are taken as they are recorded, because the signature vouches for them.
 */
final class NewEntries implements HashReader {

    private final EventLog log;
    private final long signed;
    private final List<Hash> leaves = new ArrayList<>();

    private NewEntries(EventLog log, long signed) {
        this.log = log;
        this.signed = signed;
    }

    /**
     * Reads the entries from {@code signed} to before {@code to} again.
     *
     * @throws SigningHalted if one of them is missing or not as it was appended
     */
    static NewEntries read(EventLog log, long signed, long to) {
        var entries = new NewEntries(log, signed);
        try {
            var previous = signed == 0 ? Hash.ZERO : log.hash(0, signed - 1);
            for (var events = log.sealed(signed, to).iterator(); events.hasNext(); ) {
                var sealed = events.next();
                var position = sealed.event().position();
                if (position != entries.next()) {
                    break;
                }
                sealed.flaw(previous).ifPresent(what -> {
                    throw new SigningHalted("Event " + position + " was altered after it was appended: " + what);
                });
                previous = sealed.leaf();
                entries.leaves.add(previous);
            }
        } catch (LogFailure.Damaged damaged) {
            var halted = new SigningHalted(damaged.getMessage() + "; it was altered after it was appended");
            halted.initCause(damaged);
            throw halted;
        }
        if (entries.next() < to) {
            throw new SigningHalted("Event " + entries.next() + " is missing");
        }
        return entries;
    }

    @Override
    public Hash read(int level, long index) {
        if ((index + 1) << level <= signed) {
            return log.hash(level, index);
        }
        return level == 0
                ? leaves.get(Math.toIntExact(index - signed))
                : Hash.node(read(level - 1, index * 2), read(level - 1, index * 2 + 1));
    }

    private long next() {
        return signed + leaves.size();
    }
}
