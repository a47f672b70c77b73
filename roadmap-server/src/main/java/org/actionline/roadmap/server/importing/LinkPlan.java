package org.actionline.roadmap.server.importing;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actionline.roadmap.api.link.LinkCommand.LinkOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.query.outcome.OutcomeView;

/** Plans the links between outcomes, once all outcomes are there; a link that could not be made becomes a doubt. */
final class LinkPlan {

    private final ReadRoadmap roadmap;
    private final Map<OutcomeCode, OutcomeView> known;
    private final PlanDraft draft;
    private final Map<OutcomeCode, Set<OutcomeCode>> servers = new HashMap<>();

    LinkPlan(ReadRoadmap roadmap, Map<OutcomeCode, OutcomeView> known, PlanDraft draft) {
        this.roadmap = roadmap;
        this.known = known;
        this.draft = draft;
        known.values()
                .forEach(outcome ->
                        outcome.links().forEach(link -> servers(outcome.code()).add(link.code())));
    }

    void plan() {
        for (var outcome : roadmap.outcomes()) {
            var before = List.copyOf(servers(outcome.code()));
            for (var link : outcome.servedBy()) {
                if (!before.contains(link.value()) && live(outcome.code())) {
                    plan(outcome, link);
                }
            }
            before.stream()
                    .filter(code -> outcome.servedBy().stream()
                            .noneMatch(link -> link.value().equals(code)))
                    .forEach(code -> doubt(
                            outcome,
                            outcome.line(),
                            code.text(),
                            "the register has this link, the document does not print it; left as it is"));
        }
    }

    private void plan(ReadOutcome outcome, Read<OutcomeCode> link) {
        var server = link.value();
        if (!exists(server)) {
            doubt(outcome, link.line(), server.text(), "served by an outcome that does not exist; not linked");
        } else if (server.equals(outcome.code()) || reaches(server, outcome.code())) {
            doubt(outcome, link.line(), server.text(), "served by an outcome that it serves itself; not linked");
        } else if (servers(outcome.code()).add(server)) {
            draft.add(
                    new LinkOutcome(roadmap.code(), outcome.code(), server),
                    Optional.of(outcome.code()),
                    link.line(),
                    "link",
                    "served by " + server);
        }
    }

    private boolean exists(OutcomeCode code) {
        return known.containsKey(code)
                || roadmap.outcomes().stream()
                        .anyMatch(outcome -> outcome.code().equals(code));
    }

    private boolean live(OutcomeCode code) {
        var outcome = known.get(code);
        return outcome == null || OutcomePlan.active(outcome);
    }

    /** Whether the first outcome is served by the second, directly or through others. */
    private boolean reaches(OutcomeCode from, OutcomeCode to) {
        var seen = new HashSet<OutcomeCode>();
        var next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            for (var server : servers(next.pop())) {
                if (server.equals(to)) {
                    return true;
                }
                if (seen.add(server)) {
                    next.add(server);
                }
            }
        }
        return false;
    }

    private Set<OutcomeCode> servers(OutcomeCode code) {
        return servers.computeIfAbsent(code, fresh -> new LinkedHashSet<>());
    }

    private void doubt(ReadOutcome outcome, int line, String raw, String what) {
        draft.doubt(roadmap.code(), Optional.of(outcome.code()), line, raw, what);
    }
}
