package org.actionline.roadmap.eventlog;

/**
 * What an event is about, so that decisions and readers find it.
 *
 * @param key never empty and without {@code =}, because an entry states a tag as {@code key=value}
 */
public record Tag(String key, String value) implements Comparable<Tag> {

    public Tag {
        if (key.isEmpty() || key.indexOf('=') >= 0) {
            throw new IllegalArgumentException("A tag's key is not empty and holds no '=': '" + key + "'");
        }
    }

    /** Reads what {@link #toString()} prints. */
    static Tag parse(String text) {
        var equals = text.indexOf('=');
        return new Tag(text.substring(0, equals), text.substring(equals + 1));
    }

    /** In the order of {@link #toString()}, which is how an entry lists them. */
    @Override
    public int compareTo(Tag other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return key + '=' + value;
    }
}
