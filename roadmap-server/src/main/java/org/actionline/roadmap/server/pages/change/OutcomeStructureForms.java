package org.actionline.roadmap.server.pages.change;

import static org.actionline.roadmap.server.pages.change.Field.choice;
import static org.actionline.roadmap.server.pages.change.Field.line;
import static org.actionline.roadmap.server.pages.change.Field.rows;
import static org.actionline.roadmap.server.pages.change.Field.text;
import static org.actionline.roadmap.server.pages.change.Field.ticks;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MarkOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MergeOutcomes;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MoveOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.ReinstateOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.RewordOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.SplitOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.SubdivideOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.WithdrawOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.Part;
import org.actionline.roadmap.eventlog.TimeOrderedId;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.State;

/** Forms about the row itself: its words, its mark, its place, what it is divided into, and its end. */
final class OutcomeStructureForms {

    private static final String TOP = "-";
    private static final Pattern BETWEEN_CODES = Pattern.compile("[,;\\s]+");
    private static final Field PART_CODE = line("code").called("outcome-code").checkedBy(OutcomeCode::new);
    private static final Field PART_STATEMENT = text("statement");
    private static final Field NEW_PARTS = rows("parts", PART_CODE, PART_STATEMENT);
    private static final Field SPLIT_PARTS =
            rows("parts", PART_CODE, PART_STATEMENT, line("subOutcomes").optional());

    private final Clock clock;

    OutcomeStructureForms(Clock clock) {
        this.clock = clock;
    }

    /** The forms about an outcome that there is. */
    List<ChangeForm> all() {
        return List.of(reword(), mark(), move(), subdivide(), split(), merge(), withdraw(), reinstate());
    }

    /** The form for one that there is not yet. */
    ChangeForm define() {
        return ChangeForm.of("define-outcome")
                .fields(about -> List.of(
                        line("outcome").called("outcome-code").checkedBy(OutcomeCode::new),
                        text("statement"),
                        choice("parent", Choices.outcomes(about, List.of())).optional(),
                        choice("mark", Choices.of(Mark.class, "mark.", about.words())),
                        text("reason").called("reason-of-division").optional(),
                        line("decision").optional()))
                .begins(about -> Map.of("mark", Mark.FIRM.name()))
                .asks((about, typed) -> new DefineOutcome(
                        about.roadmapCode(),
                        newId(),
                        new OutcomeCode(typed.text("outcome")),
                        typed.readOrNone("parent", OutcomeCode::new),
                        typed.text("statement"),
                        typed.choice("mark", Mark.class),
                        typed.possibleReason()));
    }

    private static ChangeForm reword() {
        return ChangeForm.of("reword-outcome")
                .fields(text("statement"))
                .why()
                .begins(about -> Map.of("statement", about.outcome().statement()))
                .asks((about, typed) ->
                        new RewordOutcome(about.roadmapCode(), about.code(), typed.text("statement"), typed.reason()));
    }

    private static ChangeForm mark() {
        return ChangeForm.of("mark-outcome")
                .fields(about -> List.of(choice("mark", Choices.of(Mark.class, "mark.", about.words()))))
                .why()
                .begins(about -> Map.of("mark", about.outcome().mark().name()))
                .asks((about, typed) -> new MarkOutcome(
                        about.roadmapCode(), about.code(), typed.choice("mark", Mark.class), typed.reason()));
    }

    private static ChangeForm move() {
        return ChangeForm.of("move-outcome")
                .now(OutcomeStructureForms::place)
                .fields(about -> List.of(
                        line("code").called("new-code").optional().checkedBy(OutcomeCode::new),
                        choice("parent", parents(about)).called("new-parent").optional(),
                        choice("before", Choices.outcomes(about, List.of(about.code())))
                                .optional(),
                        choice("after", Choices.outcomes(about, List.of(about.code())))
                                .optional()))
                .why()
                .asks((about, typed) -> {
                    var toTop = typed.text("parent").equals(TOP);
                    return new MoveOutcome(
                            about.roadmapCode(),
                            about.code(),
                            typed.readOrNone("code", OutcomeCode::new),
                            toTop ? null : typed.readOrNone("parent", OutcomeCode::new),
                            toTop,
                            typed.readOrNone("before", OutcomeCode::new),
                            typed.readOrNone("after", OutcomeCode::new),
                            typed.reason());
                });
    }

    private ChangeForm subdivide() {
        return ChangeForm.of("subdivide-outcome")
                .now(about -> about.outcome().statement())
                .fields(NEW_PARTS)
                .why()
                .asks((about, typed) -> new SubdivideOutcome(
                        about.roadmapCode(), about.code(), typed.rows(NEW_PARTS, this::part), typed.reason()));
    }

    private ChangeForm split() {
        return ChangeForm.of("split-outcome")
                .now(OutcomeStructureForms::withSubOutcomes)
                .fields(SPLIT_PARTS)
                .why()
                .warns()
                .asks((about, typed) -> new SplitOutcome(
                        about.roadmapCode(), about.code(), typed.rows(SPLIT_PARTS, this::part), typed.reason()));
    }

    private static ChangeForm merge() {
        return ChangeForm.of("merge-outcomes")
                .now(about -> about.outcome().statement())
                .fields(about -> List.of(ticks("sources", Choices.outcomes(about, List.of(about.code())))))
                .why()
                .warns()
                .asks((about, typed) ->
                        new MergeOutcomes(about.roadmapCode(), about.code(), sources(about, typed), typed.reason()));
    }

    private static ChangeForm withdraw() {
        return ChangeForm.of("withdraw-outcome")
                .now(about -> about.outcome().statement())
                .why()
                .warns()
                .asks((about, typed) -> new WithdrawOutcome(about.roadmapCode(), about.code(), typed.reason()));
    }

    private static ChangeForm reinstate() {
        return ChangeForm.of("reinstate-outcome")
                .now(about -> about.outcome().statement())
                .why()
                .asks((about, typed) -> new ReinstateOutcome(about.roadmapCode(), about.code(), typed.reason()));
    }

    private Part part(Typed row) {
        var subOutcomes = row.textOrNone("subOutcomes");
        return new Part(
                newId(),
                new OutcomeCode(row.text("code")),
                row.text("statement"),
                Mark.FIRM,
                subOutcomes == null
                        ? List.of()
                        : BETWEEN_CODES
                                .splitAsStream(subOutcomes)
                                .map(OutcomeStructureForms::subOutcome)
                                .toList());
    }

    private static OutcomeCode subOutcome(String code) {
        try {
            return new OutcomeCode(code);
        } catch (InvalidValue e) {
            throw new InvalidValue("subOutcomes", code, e.accepted());
        }
    }

    private OutcomeId newId() {
        return new OutcomeId(TimeOrderedId.at(clock.instant()));
    }

    private static List<OutcomeCode> sources(Subject about, Typed typed) {
        return about.roadmap().outcomes().stream()
                .map(OutcomeView::code)
                .filter(code -> typed.ticked("sources", code.text()))
                .toList();
    }

    /** To the top, where it is not there, and every outcome that it does not contain. */
    private static Map<String, String> parents(Subject about) {
        var parents = new LinkedHashMap<String, String>();
        if (about.outcome().parent() != null) {
            parents.put(TOP, about.words().say("change.to-top"));
        }
        parents.putAll(Choices.outcomes(about, List.of(about.code())));
        return parents;
    }

    private static String place(Subject about) {
        var parent = about.outcome().parent();
        return parent == null
                ? about.words().say("change.at-top", about.code())
                : about.words().say("change.under", about.code(), parent);
    }

    private static String withSubOutcomes(Subject about) {
        var parts = subOutcomes(about).map(OutcomeCode::text).toList();
        return parts.isEmpty()
                ? about.outcome().statement()
                : about.words().say("change.with-parts", about.outcome().statement(), String.join(", ", parts));
    }

    private static Stream<OutcomeCode> subOutcomes(Subject about) {
        return about.roadmap().outcomes().stream()
                .filter(other -> other.state() == State.ACTIVE && Objects.equals(other.parent(), about.code()))
                .map(OutcomeView::code);
    }
}
