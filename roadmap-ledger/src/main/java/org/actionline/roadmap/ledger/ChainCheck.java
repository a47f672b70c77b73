package org.actionline.roadmap.ledger;

import java.util.function.LongConsumer;

/**
 * Finds the altered entry behind a broken link.
 *
 * <p>A broken link accuses the entries on both its sides. If the next link is broken too, the entry between the two is
 * the simplest explanation; otherwise the later entry is vouched for by its successor, and the earlier one was altered.
 * Links of entries already known to be wrong accuse nobody else.
 */
final class ChainCheck {

    private static final long NOBODY = -1;

    private final LongConsumer culprits;
    private Hash leafBefore = Hash.ZERO;
    private boolean soundBefore = true;
    private boolean linkBeforeBroken;
    private long suspect = NOBODY;

    ChainCheck(LongConsumer culprits) {
        this.culprits = culprits;
    }

    /** @param sound whether nothing else is wrong with the entry */
    void accept(long position, Hash previous, Hash leaf, boolean sound) {
        var broken = sound && soundBefore && !previous.equals(leafBefore);
        if (broken && linkBeforeBroken) {
            culprits.accept(position - 1);
            suspect = NOBODY;
        } else if (broken) {
            suspect = position - 1;
        } else {
            accuseSuspect();
        }
        linkBeforeBroken = broken;
        leafBefore = leaf;
        soundBefore = sound;
    }

    /** Takes an entry that states no predecessor, because it is none. */
    void skip(Hash leaf) {
        accept(NOBODY, Hash.ZERO, leaf, false);
    }

    void finish() {
        accuseSuspect();
    }

    private void accuseSuspect() {
        if (suspect != NOBODY) {
            culprits.accept(suspect);
            suspect = NOBODY;
        }
    }
}
