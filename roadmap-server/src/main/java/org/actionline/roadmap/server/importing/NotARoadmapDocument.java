package org.actionline.roadmap.server.importing;

/** The file holds no roadmap that could be read: says why, and what to do instead. */
public final class NotARoadmapDocument extends RuntimeException {

    private final String reason;
    private final String wayOut;

    /**
     * @param reason a sentence about the file
     * @param wayOut a sentence about what to send instead
     */
    public NotARoadmapDocument(String reason, String wayOut) {
        super(reason + " " + wayOut);
        this.reason = reason;
        this.wayOut = wayOut;
    }

    public String reason() {
        return reason;
    }

    public String wayOut() {
        return wayOut;
    }
}
