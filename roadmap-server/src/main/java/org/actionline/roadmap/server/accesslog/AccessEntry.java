package org.actionline.roadmap.server.accesslog;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;

/**
 * One line of the access log.
 *
 * @param n from 0, without gaps
 * @param who id of a person, {@code everyone} without an account, or {@code unknown}: what was typed as a user name is not
 *     kept, because people type passwords there
 * @param what sign-in, sign-in-failed, sign-in-delayed (nothing was looked at), sign-out, refusal, refused-input, read, export,
 *     verification or reset (of how somebody signs in)
 * @param about method and address, without the query, which may hold anything; of a sign-in also the factors that were looked at
 * @param from network address
 * @param prev SHA-256 of the line before, hex; zeros at 0
 */
@JsonPropertyOrder({"n", "at", "who", "what", "about", "from", "prev"})
public record AccessEntry(long n, Instant at, String who, String what, String about, String from, String prev) {

    /** What a line can say. */
    public static final List<String> KINDS = List.of(
            "sign-in",
            "sign-in-failed",
            "sign-in-delayed",
            "sign-out",
            "refusal",
            "refused-input",
            "read",
            "export",
            "verification",
            "reset",
            "start",
            "lost");
}
