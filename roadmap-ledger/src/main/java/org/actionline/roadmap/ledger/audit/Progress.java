package org.actionline.roadmap.ledger.audit;

/** Told from time to time how far verifying has come. */
@FunctionalInterface
public interface Progress {
    void verified(long events, long of);
}
