package org.actionline.roadmap.server.importing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.StateExpectedResult;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.RewordOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.partner.PartnerCommand.NamePartner;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceCommand.LinkReferences;
import org.actionline.roadmap.api.resource.ResourceCommand.StateResourceImpact;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingCommand.ReviseTiming;
import org.actionline.roadmap.api.timing.TimingCommand.SetTiming;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.State;

/** Plans what one outcome needs, links aside. */
final class OutcomePlan {

    private static final int MOST_REFERENCES = 100;

    private final RoadmapCode roadmap;
    private final ReadOutcome printed;
    private final Optional<OutcomeView> known;
    private final PlanDraft draft;

    OutcomePlan(RoadmapCode roadmap, ReadOutcome printed, Optional<OutcomeView> known, PlanDraft draft) {
        this.roadmap = roadmap;
        this.printed = printed;
        this.known = known;
        this.draft = draft;
    }

    static boolean active(OutcomeView outcome) {
        return outcome.state() == State.ACTIVE;
    }

    void plan() {
        if (known.filter(outcome -> !active(outcome)).isPresent()) {
            doubt(printed.line(), printed.statement().value(), "withdrawn in the register but printed; left withdrawn");
            return;
        }
        known.ifPresentOrElse(this::compareDefinition, this::define);
        timing();
        references();
        expectedResults();
        new ActivityPlan(roadmap, printed, known, draft).plan();
        resources();
        partners();
    }

    private void define() {
        var statement = printed.statement().value();
        var id = new OutcomeId(draft.ids().of("outcome", roadmap, printed.line(), printed.code()));
        var parent = printed.parent().orElse(null);
        var reason = parent == null ? null : draft.reason();
        var command = new DefineOutcome(roadmap, id, printed.code(), parent, statement, printed.mark(), reason);
        add(command, printed.line(), "outcome", statement);
    }

    private void compareDefinition(OutcomeView outcome) {
        var statement = printed.statement().value();
        if (!outcome.statement().equals(statement)) {
            var command = new RewordOutcome(roadmap, printed.code(), statement, draft.reason());
            replace(command, outcome, printed.line(), "statement", outcome.statement(), statement);
        }
        if (outcome.mark() != printed.mark()) {
            doubt(printed.line(), statement, "printed as " + printed.mark() + ", in the register " + outcome.mark());
        }
        if (!Objects.equals(outcome.parent(), printed.parent().orElse(null))) {
            doubt(printed.line(), statement, "divides another outcome than in the register");
        }
    }

    private void timing() {
        var timing = printed.timing().value();
        int line = printed.timing().line();
        var first = known.flatMap(outcome -> Optional.ofNullable(outcome.firstTiming()));
        if (first.isEmpty()) {
            add(new SetTiming(roadmap, printed.code(), timing), line, "timing", words(timing));
            return;
        }
        var outcome = known.orElseThrow();
        var now = outcome.timing();
        if (!now.sameTimeAs(timing) || !Objects.equals(now.sharedWith(), timing.sharedWith())) {
            var command = new ReviseTiming(roadmap, printed.code(), timing, draft.reason());
            replace(command, outcome, line, "timing", words(now), words(timing));
        }
    }

    private void references() {
        var had = known.map(OutcomeView::references).orElse(List.of()).stream()
                .map(Reference::target)
                .collect(Collectors.toSet());
        var fresh = printed.references().stream()
                .filter(reference -> !had.contains(reference.value().target()))
                .toList();
        for (int start = 0; start < fresh.size(); start += MOST_REFERENCES) {
            var part = fresh.subList(start, Math.min(fresh.size(), start + MOST_REFERENCES));
            var linked = part.stream().map(Read::value).toList();
            var words = linked.stream()
                    .map(reference -> reference.scheme().title() + " " + reference.number())
                    .collect(Collectors.joining(", "));
            add(
                    new LinkReferences(roadmap, printed.code(), linked),
                    part.getFirst().line(),
                    "reference",
                    words);
        }
        var prints = printed.references().stream()
                .map(reference -> reference.value().target())
                .collect(Collectors.toSet());
        known.map(OutcomeView::references).orElse(List.of()).stream()
                .filter(reference -> !prints.contains(reference.target()))
                .forEach(reference -> onlyInTheRegister("reference", reference.target()));
    }

    private void expectedResults() {
        var had = known.map(OutcomeView::expectedResults).orElse(List.of()).stream()
                .filter(expected -> expected.state() == State.ACTIVE)
                .toList();
        for (var result : printed.expectedResults()) {
            if (had.stream()
                    .noneMatch(stated -> stated.text().equals(result.value().text()))) {
                var command = new StateExpectedResult(roadmap, printed.code(), result.value());
                add(command, result.line(), "expected result", result.value().text());
            }
        }
        for (var result : had) {
            boolean prints = printed.expectedResults().stream()
                    .anyMatch(read -> read.value().text().equals(result.text()));
            if (!prints) {
                onlyInTheRegister("expected result", result.text());
            }
        }
    }

    /** Estimates are entered by people; no document that is read here prints any. */
    private void resources() {
        var had = known.flatMap(outcome -> Optional.ofNullable(outcome.resources()));
        if (printed.resources().isEmpty()) {
            had.ifPresent(resources -> onlyInTheRegister("resources", resources.narrative()));
            return;
        }
        var narrative = printed.resources().get();
        if (had.filter(resources -> resources.narrative().equals(narrative.value()))
                .isPresent()) {
            return;
        }
        var estimates = had.map(ResourceImpact::estimates).orElse(List.of());
        var command =
                new StateResourceImpact(roadmap, printed.code(), new ResourceImpact(narrative.value(), estimates));
        if (had.isPresent()) {
            replace(
                    command,
                    known.orElseThrow(),
                    narrative.line(),
                    "resources",
                    had.get().narrative(),
                    narrative.value());
        } else {
            add(command, narrative.line(), "resources", narrative.value());
        }
    }

    private void partners() {
        var had = known.map(OutcomeView::partners).orElse(List.of());
        for (var partner : printed.partners()) {
            if (!had.contains(partner.value())) {
                var command = new NamePartner(roadmap, printed.code(), partner.value());
                add(command, partner.line(), "partner", words(partner.value()));
            }
        }
        had.stream()
                .filter(partner -> printed.partners().stream()
                        .noneMatch(read -> read.value().equals(partner)))
                .forEach(partner -> onlyInTheRegister("partner", words(partner)));
    }

    private void onlyInTheRegister(String field, String value) {
        doubt(
                printed.line(),
                value,
                "the register has this " + field + ", the document does not print it; left as it is");
    }

    private void doubt(int line, String raw, String what) {
        draft.doubt(roadmap, Optional.of(printed.code()), line, raw, what);
    }

    private void add(RegisterCommand command, int line, String field, String after) {
        draft.add(command, Optional.of(printed.code()), line, field, after);
    }

    private void replace(RegisterCommand command, OutcomeView at, int line, String field, String before, String after) {
        draft.replace(command, printed.code(), at.version(), line, field, before, after);
    }

    private static String words(Partner partner) {
        var kind = partner.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return partner.contribution().isEmpty() ? kind : kind + ": " + partner.contribution();
    }

    private static String words(Timing timing) {
        var shared = Optional.ofNullable(timing.sharedWith());
        var printed = timing.printed().isEmpty() ? "not stated" : timing.printed();
        return shared.map(OutcomeCode::text).map(code -> "shared with " + code).orElse(printed);
    }
}
