package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.StateExpectedResult;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.api.link.LinkCommand.LinkOutcome;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.RewordOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.WithdrawOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.partner.PartnerCommand.NamePartner;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceCommand.LinkReferences;
import org.actionline.roadmap.api.reference.Scheme;
import org.actionline.roadmap.api.resource.Estimate;
import org.actionline.roadmap.api.resource.ResourceCommand.StateResourceImpact;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingCommand.ReviseTiming;
import org.actionline.roadmap.api.timing.TimingCommand.SetTiming;
import org.actionline.roadmap.eventlog.TimeOrderedId;
import org.actionline.roadmap.server.register.Answer;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commands to one outcome, which the address names by its printed code. */
@RestController
@Requires(Right.WRITE)
@RequestMapping("/api/roadmaps/{roadmap}/outcomes/{outcome}")
class OutcomeCommandApi {

    private static final String TIMING = "a timing as printed, such as 2013, 2010-2011 or Dec. 2012";

    private final CommandDoor door;
    private final Clock clock;

    OutcomeCommandApi(CommandDoor door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    @PostMapping("/define-outcome")
    ResponseEntity<Answer> define(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Definition body,
            Sender sender) {
        var id = new OutcomeId(TimeOrderedId.at(clock.instant()));
        var statement = require("statement", body.statement(), "the outcome in words");
        var mark = body.mark() == null ? Mark.FIRM : body.mark();
        return door.send(sender, body, new DefineOutcome(roadmap, id, outcome, body.parent(), statement, mark));
    }

    @PostMapping("/reword-outcome")
    ResponseEntity<Answer> reword(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Rewording body,
            Sender sender) {
        var statement = require("statement", body.statement(), "the outcome in its new words");
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new RewordOutcome(roadmap, outcome, statement, reason));
    }

    @PostMapping("/withdraw-outcome")
    ResponseEntity<Answer> withdraw(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Withdrawal body,
            Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new WithdrawOutcome(roadmap, outcome, reason));
    }

    @PostMapping("/set-timing")
    ResponseEntity<Answer> setTiming(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody FirstTiming body,
            Sender sender) {
        var timing = Timing.parse(require("timing", body.timing(), TIMING));
        return door.send(sender, body, new SetTiming(roadmap, outcome, timing));
    }

    @PostMapping("/revise-timing")
    ResponseEntity<Answer> reviseTiming(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody TimingRevision body,
            Sender sender) {
        var timing = Timing.parse(require("timing", body.timing(), TIMING));
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new ReviseTiming(roadmap, outcome, timing, reason));
    }

    @PostMapping("/link-references")
    ResponseEntity<Answer> linkReferences(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody References body,
            Sender sender) {
        var references = require("references", body.references(), "a list such as [{scheme: goal, number: 1}]");
        return door.send(
                sender,
                body,
                new LinkReferences(
                        roadmap,
                        outcome,
                        references.stream().map(Link::reference).toList()));
    }

    @PostMapping("/state-expected-result")
    ResponseEntity<Answer> stateExpectedResult(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Expectation body,
            Sender sender) {
        var text = require("text", body.text(), "what should be true in the end");
        return door.send(
                sender, body, new StateExpectedResult(roadmap, outcome, new ExpectedResult(text, body.target(), null)));
    }

    @PostMapping("/state-resource-impact")
    ResponseEntity<Answer> stateResourceImpact(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Resources body,
            Sender sender) {
        var narrative = require("narrative", body.narrative(), "the impact on staff and money in words");
        var estimates = body.estimates() == null ? List.<Estimate>of() : body.estimates();
        return door.send(
                sender, body, new StateResourceImpact(roadmap, outcome, new ResourceImpact(narrative, estimates)));
    }

    @PostMapping("/name-partner")
    ResponseEntity<Answer> namePartner(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Partnership body,
            Sender sender) {
        var kind = require("kind", body.kind(), "the kind of partner, such as donors");
        var contribution = body.contribution() == null ? "" : body.contribution();
        return door.send(sender, body, new NamePartner(roadmap, outcome, new Partner(kind, contribution)));
    }

    @PostMapping("/link-outcome")
    ResponseEntity<Answer> linkOutcome(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Service body,
            Sender sender) {
        var servedBy = require("servedBy", body.servedBy(), "the code of the outcome whose activities serve this one");
        return door.send(sender, body, new LinkOutcome(roadmap, outcome, servedBy));
    }

    /** @param parent code of the outcome that it divides, absent at the top */
    record Definition(
            @Nullable String statement,
            @Nullable OutcomeCode parent,
            @Nullable Mark mark,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    record Rewording(
            @Nullable String statement,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    record Withdrawal(
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn) implements CommandBody {}

    record FirstTiming(@Nullable String timing, @Nullable LocalDate effectiveOn) implements CommandBody {}

    record TimingRevision(
            @Nullable String timing,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    record References(
            @Nullable List<Link> references, @Nullable LocalDate effectiveOn) implements CommandBody {}

    /** A reference as a request gives it; the printed form follows from scheme and number when absent. */
    record Link(
            @Nullable Scheme scheme,
            @Nullable String number,
            @Nullable String printed) {

        Reference reference() {
            var known = require("scheme", scheme, "the scheme of each reference, such as goal");
            var entry = require("number", number, "the number of each reference as text, such as \"1\"");
            return printed == null ? Reference.of(known, entry) : new Reference(known, entry, printed, null);
        }
    }

    record Expectation(
            @Nullable String text,
            @Nullable Target target,
            @Nullable LocalDate effectiveOn) implements CommandBody {}

    record Resources(
            @Nullable String narrative,
            @Nullable List<Estimate> estimates,
            @Nullable LocalDate effectiveOn) implements CommandBody {}

    record Partnership(
            Partner.@Nullable Kind kind,
            @Nullable String contribution,
            @Nullable LocalDate effectiveOn) implements CommandBody {}

    record Service(@Nullable OutcomeCode servedBy, @Nullable LocalDate effectiveOn) implements CommandBody {}
}
