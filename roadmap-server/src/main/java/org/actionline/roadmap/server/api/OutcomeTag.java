package org.actionline.roadmap.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.actionline.roadmap.query.outcome.LinkView;
import org.actionline.roadmap.query.outcome.OutcomeView;

/**
 * The ETag of an outcome (RFC 9110 section 8.8.3): its version, and where something else than its own events can change what it
 * shows, a check sum of that. Such are open doubts, codes of other outcomes, and former codes that somebody else may get.
 */
final class OutcomeTag {

    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})(?:-[0-9a-f]{8})?\"");

    private OutcomeTag() {}

    static String of(OutcomeView outcome) {
        var others = List.of(
                outcome.doubts(),
                Optional.ofNullable(outcome.parent()),
                outcome.aliases(),
                outcome.links().stream().map(LinkView::code).toList());
        return others.equals(List.of(0, Optional.empty(), List.of(), List.of()))
                ? Long.toString(outcome.version())
                : outcome.version() + "-" + checksum(others.toString());
    }

    /** The version in the value of {@code If-Match}: a command depends on nothing else of the outcome. */
    static Optional<Long> version(String header) {
        var tag = FORM.matcher(header.strip());
        return tag.matches() ? Optional.of(Long.valueOf(tag.group(1))) : Optional.empty();
    }

    private static String checksum(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(UTF_8));
        return "%08x".formatted(sum.getValue());
    }
}
