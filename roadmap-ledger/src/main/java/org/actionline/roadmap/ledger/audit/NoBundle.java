package org.actionline.roadmap.ledger.audit;

/** A file that cannot be read as a bundle of evidence; one line that says so and the way out. */
public final class NoBundle extends RuntimeException {

    NoBundle(String line, Throwable cause) {
        super(line, cause);
    }
}
