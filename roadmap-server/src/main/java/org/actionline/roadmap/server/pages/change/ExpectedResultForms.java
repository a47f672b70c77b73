package org.actionline.roadmap.server.pages.change;

import static org.actionline.roadmap.server.pages.change.Field.choice;
import static org.actionline.roadmap.server.pages.change.Field.line;
import static org.actionline.roadmap.server.pages.change.Field.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.ReviseTarget;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.RewordExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.StateExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.WithdrawExpectedResult;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.server.pages.Words;
import org.jspecify.annotations.Nullable;

/** Forms about what should be true in the end, in words and as a target. */
final class ExpectedResultForms {

    private static final String WHOLE = "WHOLE";

    private ExpectedResultForms() {}

    static List<ChangeForm> all() {
        return List.of(state(), reword(), reviseTarget(), withdraw());
    }

    private static ChangeForm state() {
        return ChangeForm.of("state-expected-result")
                .fields(about -> Stream.concat(
                                Stream.of(text("text").called("expected-result")), target(about.words()).stream())
                        .toList())
                .asks((about, typed) -> new StateExpectedResult(
                        about.roadmapCode(),
                        about.code(),
                        new ExpectedResult(typed.text("text"), target(typed), null)));
    }

    private static ChangeForm reword() {
        return ChangeForm.of("reword-expected-result", "number")
                .fields(text("text").called("expected-result"))
                .why()
                .begins(about -> Map.of("text", about.expectedResult().text()))
                .asks((about, typed) -> new RewordExpectedResult(
                        about.roadmapCode(), about.code(), about.number(), typed.text("text"), typed.reason()));
    }

    private static ChangeForm reviseTarget() {
        return ChangeForm.of("revise-target", "number")
                .now(about -> about.expectedResult().text())
                .fields(about -> target(about.words()))
                .why()
                .begins(about -> fields(about.expectedResult().target()))
                .asks((about, typed) -> new ReviseTarget(
                        about.roadmapCode(), about.code(), about.number(), target(typed), typed.reason()));
    }

    private static ChangeForm withdraw() {
        return ChangeForm.of("withdraw-expected-result", "number")
                .now(about -> about.expectedResult().text())
                .why()
                .warns()
                .asks((about, typed) ->
                        new WithdrawExpectedResult(about.roadmapCode(), about.code(), about.number(), typed.reason()));
    }

    private static List<Field> target(Words words) {
        return List.of(
                line("value").called("target-value").optional(),
                line("unit").called("target-unit").optional(),
                line("indicator").optional(),
                line("baseline").optional(),
                line("scope").optional(),
                choice("direction", Choices.of(Target.Direction.class, "target-direction.", words))
                        .optional(),
                choice("aggregation", Choices.of(Target.Aggregation.class, "target-aggregation.", words))
                        .optional(),
                Field.ticks("whole", Map.of(WHOLE, words.say("change.whole"))));
    }

    /** Nothing where neither value nor unit is given: words only. */
    private static @Nullable Target target(Typed typed) {
        return typed.textOrNone("value") == null && typed.textOrNone("unit") == null
                ? null
                : new Target(
                        typed.textOrNone("indicator"),
                        typed.number("value"),
                        typed.text("unit"),
                        typed.numberOrNone("baseline"),
                        typed.textOrNone("scope"),
                        typed.choiceOrNone("direction", Target.Direction.class),
                        typed.choiceOrNone("aggregation", Target.Aggregation.class),
                        typed.ticked("whole", WHOLE) ? true : null);
    }

    private static Map<String, String> fields(@Nullable Target target) {
        var fields = new HashMap<String, String>();
        if (target == null) {
            return fields;
        }
        fields.put("value", target.value().toPlainString());
        fields.put("unit", target.unit());
        putUnlessAbsent(fields, "indicator", target.indicator());
        var baseline = target.baseline();
        putUnlessAbsent(fields, "baseline", baseline == null ? null : baseline.toPlainString());
        putUnlessAbsent(fields, "scope", target.scope());
        var direction = target.direction();
        putUnlessAbsent(fields, "direction", direction == null ? null : direction.name());
        var aggregation = target.aggregation();
        putUnlessAbsent(fields, "aggregation", aggregation == null ? null : aggregation.name());
        if (Boolean.TRUE.equals(target.whole())) {
            fields.put("whole." + WHOLE, "true");
        }
        return fields;
    }

    private static void putUnlessAbsent(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
