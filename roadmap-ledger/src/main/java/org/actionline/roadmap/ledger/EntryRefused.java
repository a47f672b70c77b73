package org.actionline.roadmap.ledger;

/** Bytes that are no entry, or an entry that cannot be written: too long, or text that UTF-8 cannot carry. */
public final class EntryRefused extends IllegalArgumentException {

    EntryRefused(String why) {
        super(why);
    }

    EntryRefused(String why, Exception cause) {
        super(why, cause);
    }
}
