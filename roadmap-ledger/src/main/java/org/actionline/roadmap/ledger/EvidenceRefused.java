package org.actionline.roadmap.ledger;

/**
 * Evidence that is malformed, or that does not prove what it is said to prove.
 *
 * <p>The two are one to whoever relies on it: neither may be believed.
 */
public final class EvidenceRefused extends RuntimeException {

    public EvidenceRefused(String why) {
        super(why);
    }

    public EvidenceRefused(String why, Exception cause) {
        super(why, cause);
    }
}
