package org.actionline.roadmap.server.ledger;

/** A path below the ledger where nothing is published. */
final class NotPublished extends RuntimeException {

    private final String path;
    private final String why;

    NotPublished(String path, String why) {
        super(path + ": " + why);
        this.path = path;
        this.why = why;
    }

    String path() {
        return path;
    }

    String why() {
        return why;
    }
}
