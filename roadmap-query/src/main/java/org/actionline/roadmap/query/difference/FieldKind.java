package org.actionline.roadmap.query.difference;

/** What kind of thing a field is; with its owner and key it is the field's identity. */
public enum FieldKind {
    TITLE("title"),
    FACILITATOR("facilitator"),
    HORIZON("horizon"),
    TEMPLATE("template"),
    PERIOD("period"),
    VERSION("version"),
    /** A version that is only drafted; publishing it is a change of {@link #VERSION} too. */
    VERSION_DRAFT("draft of version"),
    DOUBT("doubt"),
    /** An outcome as a whole, when it is new or gone; its value is an {@link OutcomeOutline}. */
    OUTCOME("outcome"),
    CODE("code"),
    PARENT("parent"),
    STATEMENT("statement"),
    MARK("mark"),
    STATE("state"),
    /** What an outcome was split into, and what it was merged into or stands for. */
    LINEAGE("lineage"),
    TIMING("timing"),
    REFERENCE("reference"),
    EXPECTED_RESULT("expected result"),
    RESOURCES("resources"),
    PARTNER("partner"),
    LINK("link"),
    RESULT("result"),
    /** An activity as a whole, when it is new or gone; its value is an {@link ActivityOutline}. */
    ACTIVITY("activity"),
    REQUEST_ONLY("on request only"),
    ROLES("roles"),
    BUREAUX("bureaux"),
    EXAMPLES("examples"),
    TEXT("text"),
    REQUEST("request");

    private final String words;

    FieldKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
