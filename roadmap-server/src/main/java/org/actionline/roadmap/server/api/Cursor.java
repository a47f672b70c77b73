package org.actionline.roadmap.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.InvalidValue;

/**
 * Where the next part of a long list begins.
 *
 * <p>It belongs to one list and carries a check sum, so that one that was cut, mistyped or taken from another list is refused
 * instead of leaving something out. It keeps no state here, and stays good for ever: a list of the past only grows, and one that
 * changes is continued after a place and not after a number of elements.
 *
 * @param list address of the list
 * @param known what the list knows the meaning of, without "@": how many elements, up to which position, or a place
 */
record Cursor(String list, String known) {

    private static final Pattern FORM = Pattern.compile("(.+)@([^@]+)");
    private static final int CHECK = 6;

    /** What is known, if that is a number. */
    long number() {
        try {
            return Long.parseLong(known);
        } catch (NumberFormatException e) {
            throw refused(toString());
        }
    }

    @Override
    public String toString() {
        var text = (list + "@" + known).getBytes(UTF_8);
        var all = Arrays.copyOf(checksum(text), CHECK + text.length);
        System.arraycopy(text, 0, all, CHECK, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * Reads a cursor of a list.
     *
     * @throws InvalidValue if it is not whole, or of another list
     */
    static Cursor read(String cursor, String list) {
        try {
            var all = Base64.getUrlDecoder().decode(cursor);
            if (all.length > CHECK) {
                var text = Arrays.copyOfRange(all, CHECK, all.length);
                var parts = FORM.matcher(new String(text, UTF_8));
                if (Arrays.equals(checksum(text), Arrays.copyOf(all, CHECK))
                        && parts.matches()
                        && parts.group(1).equals(list)) {
                    return new Cursor(list, parts.group(2));
                }
            }
            throw refused(cursor);
        } catch (IllegalArgumentException e) {
            throw e instanceof InvalidValue ? e : refused(cursor);
        }
    }

    static InvalidValue refused(String cursor) {
        return new InvalidValue(
                "cursor",
                cursor,
                "the cursor of the link rel=\"next\" in an answer of this same list, whole; none for the beginning");
    }

    private static byte[] checksum(byte[] text) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(text), CHECK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
