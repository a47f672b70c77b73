package org.actionline.roadmap.server.api;

import org.actionline.roadmap.api.InvalidValue;

/** Reads the number of a query parameter. */
final class Numbers {

    private Numbers() {}

    /**
     * The number.
     *
     * @param accepted what to send, should it not be one between the bounds
     * @throws InvalidValue naming the field
     */
    static long read(String field, String text, long least, long most, String accepted) {
        if (text.matches("[0-9]{1,18}")) {
            var number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new InvalidValue(field, text, accepted);
    }
}
