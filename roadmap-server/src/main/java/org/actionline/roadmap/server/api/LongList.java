package org.actionline.roadmap.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.actionline.roadmap.api.InvalidValue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A part of a long list, with the address of the next part in the header Link (RFC 8288). */
final class LongList {

    static final int MOST = 1000;

    private final String address;
    private final String query;

    /** @param address of the list, without query */
    LongList(String address) {
        this(address, "");
    }

    private LongList(String address, String query) {
        this.address = address;
        this.query = query;
    }

    /**
     * A list that depends on what is asked; a cursor of another question is refused.
     *
     * @param parameters names and values in turns; one without a value is left out
     */
    static LongList of(String address, @Nullable Object... parameters) {
        var query = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            var value = parameters[i + 1];
            if (value != null) {
                query.append(parameters[i])
                        .append('=')
                        .append(URLEncoder.encode(value.toString(), UTF_8))
                        .append('&');
            }
        }
        return new LongList(address, query.toString());
    }

    /**
     * How many elements at most.
     *
     * @throws InvalidValue unless it is 1 to 1000
     */
    static int limit(String text) {
        return (int) Numbers.read("limit", text, 1, MOST, "a whole number from 1 to " + MOST);
    }

    /** How far the list is known already. */
    long known(@Nullable String cursor, long beginning) {
        return cursor == null ? beginning : Cursor.read(cursor, list()).number();
    }

    /**
     * After which place the list goes on.
     *
     * @param place reads it; may throw {@link IllegalArgumentException}
     */
    <T> Optional<T> after(@Nullable String cursor, Function<String, T> place) {
        if (cursor == null) {
            return Optional.empty();
        }
        var known = Cursor.read(cursor, list()).known();
        try {
            return Optional.of(place.apply(known));
        } catch (IllegalArgumentException e) {
            throw Cursor.refused(cursor);
        }
    }

    /**
     * The elements from where the cursor says, all of them without limit.
     *
     * @throws InvalidValue for a limit or cursor that cannot be
     */
    ResponseEntity<?> part(List<?> all, @Nullable String limit, @Nullable String cursor) {
        int from = (int) Math.min(known(cursor, 0), all.size());
        int to = limit == null ? all.size() : Math.min(all.size(), from + limit(limit));
        return answer(all.subList(from, to), to < all.size() ? (long) to : null, limit);
    }

    /**
     * An answer that says where the list goes on.
     *
     * @param next what the next part has to know; absent at the end
     */
    ResponseEntity<?> answer(List<?> part, @Nullable Object next, @Nullable String limit) {
        var answer = ResponseEntity.ok();
        if (next != null) {
            answer.header(
                    HttpHeaders.LINK,
                    "<%s?%s%scursor=%s>; rel=\"next\""
                            .formatted(
                                    address,
                                    query,
                                    limit == null ? "" : "limit=" + limit + "&",
                                    new Cursor(list(), next.toString())));
        }
        return answer.body(part);
    }

    private String list() {
        return query.isEmpty() ? address : address + "?" + query;
    }
}
