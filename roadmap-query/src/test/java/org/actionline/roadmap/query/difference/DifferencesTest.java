package org.actionline.roadmap.query.difference;

import static org.actionline.roadmap.query.Facts.A_DEFINED;
import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.D_DEFINED;
import static org.actionline.roadmap.query.Facts.D_SLIPPED;
import static org.actionline.roadmap.query.Facts.D_TIMED;
import static org.actionline.roadmap.query.Facts.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.activity.Role;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingEvent.TimingSet;
import org.actionline.roadmap.query.Facts;
import org.actionline.roadmap.query.Histories;
import org.actionline.roadmap.query.Story;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.State;
import org.actionline.roadmap.query.roadmap.RoadmapFold;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    @Test
    void equal_states_have_no_differences() {
        var roadmap = Facts.everyEvent().roadmap(C2);

        assertThat(Differences.between(roadmap, roadmap)).isEmpty();
    }

    @Test
    void the_same_states_the_other_way_round_differ_in_reverse() {
        Histories.forAll(300, seed -> {
            var states = states(seed);

            assertThat(Differences.between(states.getLast(), states.getFirst()))
                    .extracting(FieldChange::key, FieldChange::before, FieldChange::after)
                    .containsExactlyInAnyOrderElementsOf(
                            Differences.between(states.getFirst(), states.getLast()).stream()
                                    .map(change -> tuple(change.key(), change.after(), change.before()))
                                    .toList());
        });
    }

    @Test
    void applied_to_the_earlier_state_they_make_the_later_one() {
        Histories.forAll(300, seed -> {
            var states = states(seed);
            var fields = fields(states.getFirst());

            Differences.between(states.getFirst(), states.getLast()).forEach(change -> apply(change, fields));

            assertThat(fields).isEqualTo(fields(states.getLast()));
        });
    }

    @Test
    void they_miss_nothing_that_an_event_changes() {
        Histories.forAll(300, seed -> {
            RoadmapView before = null;
            for (var event : Histories.random(seed).events()) {
                if (event.event().roadmap().equals(C2)) {
                    var after = RoadmapFold.fold(before, event);
                    assertThat(Differences.between(before, after).isEmpty())
                            .as("%s at %d", event.type(), event.position())
                            .isEqualTo(before != null && bare(before).equals(bare(after)));
                    before = after;
                }
            }
        });
    }

    @Test
    void a_first_timing_is_a_change_even_when_it_states_none() {
        var outcome = Story.of(OPENED, D_DEFINED).roadmap(C2).outcomes().getFirst();
        var timed = Story.of(OPENED, D_DEFINED, new TimingSet(C2, Facts.D, Timing.notStated()))
                .roadmap(C2)
                .outcomes()
                .getFirst();

        assertThat(Differences.between(outcome, timed))
                .extracting(FieldChange::field)
                .containsExactly("timing");
    }

    @Test
    void a_place_in_the_list_is_no_difference() {
        var first = Story.of(OPENED, A_DEFINED, D_DEFINED).roadmap(C2);
        var second = Story.of(OPENED, D_DEFINED, A_DEFINED).roadmap(C2);

        assertThat(Differences.between(first, second)).isEmpty();
    }

    @Test
    void words_say_how_far_a_timing_moved() {
        var before = Story.of(OPENED, D_DEFINED, D_TIMED).roadmap(C2);
        var after = Story.of(OPENED, D_DEFINED, D_TIMED, D_SLIPPED).roadmap(C2);

        assertThat(Differences.between(before, after))
                .extracting(Words::happened)
                .containsExactly("moved from 2010 to 2012, 2 years later");
        assertThat(Words.slip(-15)).isEqualTo("1 year and 3 months earlier");
        assertThat(Words.slip(1)).isEqualTo("1 month later");
    }

    /** Two states of one random history. */
    private static List<RoadmapView> states(long seed) {
        var story = Histories.random(seed);
        var earlier = new Random(seed).nextLong(story.position());
        return List.of(story.roadmap(C2, earlier), story.roadmap(C2));
    }

    private static Map<FieldKey, Object> fields(RoadmapView roadmap) {
        var all = new HashMap<FieldKey, Object>();
        put(all, Fields.of(roadmap));
        for (var outcome : roadmap.outcomes()) {
            all.put(FieldKey.of(outcome.id(), FieldKind.OUTCOME, ""), OutcomeOutline.of(outcome));
            put(all, Fields.attached(outcome));
            for (var activity : outcome.activities()) {
                all.put(FieldKey.of(outcome.id(), activity.id(), FieldKind.ACTIVITY, ""), ActivityOutline.of(activity));
                put(all, Fields.attached(outcome.id(), activity));
            }
        }
        return all;
    }

    private static void put(Map<FieldKey, Object> all, Map<FieldKey, Fields.Field> fields) {
        fields.forEach((key, field) -> all.put(key, field.value()));
    }

    private static void apply(FieldChange change, Map<FieldKey, Object> fields) {
        var whole = change.key().whole();
        if (!whole.equals(change.key())) {
            fields.computeIfPresent(whole, (key, outline) -> with(outline, change));
        } else if (change.after() == null) {
            assertThat(fields.remove(change.key())).isEqualTo(change.before());
        } else {
            assertThat(fields.put(change.key(), change.after())).isEqualTo(change.before());
        }
    }

    private static Object with(Object outline, FieldChange change) {
        return outline instanceof OutcomeOutline outcome
                ? with(outcome, change)
                : with((ActivityOutline) outline, change);
    }

    private static Object with(OutcomeOutline outline, FieldChange change) {
        var kind = change.key().kind();
        var after = change.after();
        return new OutcomeOutline(
                kind == FieldKind.CODE ? (OutcomeCode) Objects.requireNonNull(after) : outline.code(),
                kind == FieldKind.PARENT ? (OutcomeCode) after : outline.parent(),
                kind == FieldKind.STATEMENT ? (String) Objects.requireNonNull(after) : outline.statement(),
                kind == FieldKind.MARK ? (Mark) Objects.requireNonNull(after) : outline.mark(),
                kind == FieldKind.STATE ? (State) Objects.requireNonNull(after) : outline.state(),
                outline.splitFrom());
    }

    private static ActivityOutline with(ActivityOutline outline, FieldChange change) {
        var after = change.after();
        var kind = change.key().kind();
        return new ActivityOutline(
                kind == FieldKind.CODE ? (ActivityCode) after : outline.code(),
                kind == FieldKind.TEXT ? (String) Objects.requireNonNull(after) : outline.text(),
                kind == FieldKind.REQUEST_ONLY ? (Boolean) Objects.requireNonNull(after) : outline.requestOnly(),
                kind == FieldKind.ROLES ? all(after, Role.class) : outline.roles(),
                kind == FieldKind.BUREAUX ? all(after, Bureau.class) : outline.bureaux(),
                kind == FieldKind.EXAMPLES ? all(after, Example.class) : outline.examples(),
                kind == FieldKind.STATE ? (State) Objects.requireNonNull(after) : outline.state());
    }

    private static <T> List<T> all(@Nullable Object list, Class<T> type) {
        return ((List<?>) Objects.requireNonNull(list)).stream().map(type::cast).toList();
    }

    /** The roadmap without its order, without aliases, and without what counts events: positions, versions, open doubts. */
    private static RoadmapView bare(RoadmapView roadmap) {
        return new RoadmapView(
                roadmap.code(),
                roadmap.title(),
                roadmap.facilitator(),
                roadmap.horizon(),
                roadmap.template(),
                roadmap.state(),
                0,
                roadmap.outcomes().stream()
                        .map(DifferencesTest::bare)
                        .sorted(Comparator.comparing(outcome -> outcome.id().toString()))
                        .toList(),
                roadmap.periods(),
                roadmap.versions(),
                roadmap.drafts(),
                roadmap.doubts());
    }

    private static OutcomeView bare(OutcomeView outcome) {
        return new OutcomeView(
                outcome.id(),
                outcome.code(),
                outcome.parent(),
                List.of(),
                outcome.lineage(),
                outcome.statement(),
                outcome.mark(),
                outcome.state(),
                0,
                outcome.timing(),
                outcome.firstTiming(),
                outcome.references(),
                outcome.expectedResults(),
                outcome.activities(),
                outcome.resources(),
                outcome.partners(),
                outcome.links(),
                outcome.results(),
                0);
    }
}
