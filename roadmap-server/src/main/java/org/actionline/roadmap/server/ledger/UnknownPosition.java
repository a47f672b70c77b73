package org.actionline.roadmap.server.ledger;

/** A position at which there is no event yet. */
final class UnknownPosition extends RuntimeException {

    private final long position;
    private final long head;

    UnknownPosition(long position, long head) {
        super("There is no event " + position);
        this.position = position;
        this.head = head;
    }

    long position() {
        return position;
    }

    /** The number of events. */
    long head() {
        return head;
    }
}
