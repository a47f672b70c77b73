package org.actionline.roadmap.server.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.eventlog.Criteria;
import org.actionline.roadmap.eventlog.Criterion;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.Tag;
import org.actionline.roadmap.ledger.Checkpoint;
import org.actionline.roadmap.ledger.audit.BundleScope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Evidence as a file to take away, the same for those who come with a token and for those who come by the pages. */
@Component
public class Evidence {

    public static final String ZIP = "application/zip";

    private final Bundles bundles;
    private final EventLog log;

    Evidence(Bundles bundles, EventLog log) {
        this.bundles = bundles;
        this.log = log;
    }

    /**
     * Answers with a bundle of the whole log, of one roadmap, or of some positions.
     *
     * <p>It is written while the log is read, so its length is not known before.
     *
     * @param from first position whose payload is wanted
     * @param to last position whose payload is wanted
     * @throws InvalidValue if there is no such roadmap or position, or both are asked for
     */
    public void answer(
            @Nullable RoadmapCode roadmap, @Nullable String from, @Nullable String to, HttpServletResponse response)
            throws IOException {
        var signed = bundles.signed();
        var size = Checkpoint.parse(signed.last().text()).size();
        var scope = scope(roadmap, from, to, size);
        response.setContentType(ZIP);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"evidence-%s-%d.zip\"".formatted(name(scope), size));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        bundles.write(response.getOutputStream(), scope, signed);
    }

    private BundleScope scope(@Nullable RoadmapCode roadmap, @Nullable String from, @Nullable String to, long size) {
        if (roadmap != null) {
            if (from != null || to != null) {
                throw new InvalidValue(
                        from != null ? "from" : "to",
                        String.valueOf(from != null ? from : to),
                        "either a roadmap or positions");
            }
            return ofRoadmap(roadmap);
        }
        if (from == null && to == null) {
            return new BundleScope.Everything();
        }
        var first = from == null ? 0 : position("from", from, size);
        var last = to == null ? size - 1 : position("to", to, size);
        if (last < first) {
            throw new InvalidValue("to", String.valueOf(to), "a position not before from, " + first);
        }
        return new BundleScope.Range(first, last + 1);
    }

    private BundleScope ofRoadmap(RoadmapCode roadmap) {
        var any = log.read(Criteria.either(Criterion.tagged(new Tag(Tags.ROADMAP, roadmap.text()))), 0, log.head())
                .findFirst();
        if (any.isEmpty()) {
            throw new InvalidValue("roadmap", roadmap.text(), "the code of a roadmap that the register has");
        }
        return new BundleScope.OfRoadmap(roadmap.text());
    }

    private static long position(String field, String text, long size) {
        if (text.matches("[0-9]{1,18}") && Long.parseLong(text) < size) {
            return Long.parseLong(text);
        }
        throw new InvalidValue(
                field,
                text,
                size == 0
                        ? "nothing yet, since the log is empty; leave it out"
                        : "the position of a signed event, 0 to " + (size - 1));
    }

    private static String name(BundleScope scope) {
        return switch (scope) {
            case BundleScope.Everything all -> "all";
            case BundleScope.OfRoadmap roadmap -> roadmap.roadmap();
            case BundleScope.Range range -> range.from() + "-" + (range.to() - 1);
        };
    }
}
