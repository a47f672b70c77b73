package org.actionline.roadmap.eventlog;

/**
 * Under which circumstances a commit may be appended: no event at or after the marker meets the criteria.
 *
 * <p>The check is exact. It is made at the moment of writing, against everything written until then, so two commits
 * that exclude each other never both get in.
 *
 * @param marker the next position the decision would have read: take the {@linkplain EventLog#head() head} before
 *     reading the events it rests on, never after
 */
public record Condition(Criteria criteria, long marker) {

    private static final Condition NONE = new Condition(Criteria.nothing(), 0);

    public Condition {
        if (marker < 0) {
            throw new IllegalArgumentException("A marker is a position, not " + marker);
        }
    }

    /** Append whatever has happened. */
    public static Condition none() {
        return NONE;
    }
}
