package org.actionline.roadmap.api;

/** Metadata keys that every event carries where they apply. They are stored for ever. */
public final class Provenance {

    public static final String ACTOR = "actor";
    public static final String COMMAND = "commandId";
    public static final String FINGERPRINT = "fingerprint";
    public static final String EFFECTIVE_ON = "effectiveOn";
    public static final String REASON = "reason";
    public static final String DECISION = "decision";
    public static final String SOURCE_DOCUMENT = "sourceSha256";
    public static final String SOURCE_LINE = "sourceLine";

    /** Present, with the value {@code true}, where an event's payload was destroyed and what was kept stands in its place. */
    public static final String ERASED = "erased";

    private Provenance() {}
}
