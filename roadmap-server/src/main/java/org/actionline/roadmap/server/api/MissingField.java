package org.actionline.roadmap.server.api;

import org.jspecify.annotations.Nullable;

/** A request body lacks a field that the command cannot do without. */
final class MissingField extends RuntimeException {

    private final String field;
    private final String wanted;

    private MissingField(String field, String wanted) {
        super(field + " is missing");
        this.field = field;
        this.wanted = wanted;
    }

    String field() {
        return field;
    }

    String wanted() {
        return wanted;
    }

    /**
     * The value, or a refusal that names the field.
     *
     * @param wanted what to send, as the end of "Send …"
     */
    static <T> T require(String field, @Nullable T value, String wanted) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw new MissingField(field, wanted);
        }
        return value;
    }
}
