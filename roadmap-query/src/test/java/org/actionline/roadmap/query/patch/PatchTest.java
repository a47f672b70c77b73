package org.actionline.roadmap.query.patch;

import static org.actionline.roadmap.query.Facts.C2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.query.Facts;
import org.actionline.roadmap.query.Histories;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PatchTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void between_equal_states_there_is_nothing_to_do() {
        var roadmap = Facts.everyEvent().roadmap(C2);

        assertThat(Patch.between(roadmap, roadmap)).isEmpty();
    }

    @Test
    void it_makes_the_state_after_of_the_state_before_for_every_event_there_is() {
        var story = Facts.everyEvent();
        assertThat(story.events())
                .extracting(event -> (Object) event.event().getClass())
                .containsAll(EventTypes.all());

        for (long position = 1; position <= story.position(); position++) {
            var before = story.roadmap(C2, position - 1);
            var after = story.roadmap(C2, position);
            assertThat(applied(before, Patch.between(before, after)))
                    .as(story.events().get((int) position).type())
                    .isEqualTo(json(after));
        }
    }

    @Test
    void from_any_state_to_any_other_and_back() {
        Histories.forAll(200, seed -> {
            var story = Histories.random(seed);
            var random = new Random(seed);
            var one = story.roadmap(C2, random.nextLong(story.position()));
            var other = story.roadmap(C2, random.nextLong(story.position()));

            assertThat(applied(one, Patch.between(one, other))).isEqualTo(json(other));
            assertThat(applied(other, Patch.between(other, one))).isEqualTo(json(one));
        });
    }

    @Test
    void it_fails_on_any_other_state_at_its_first_operation() {
        var story = Facts.everyEvent();

        assertThat(Patch.between(story.roadmap(C2, 3), story.roadmap(C2, 9))
                        .getFirst()
                        .toString())
                .isEqualTo("Operation[op=test, path=/position, from=null, value=3]");
    }

    @Test
    void an_element_that_moved_is_moved_and_not_written_again() {
        var before = JSON.readTree("""
                [{"id": 1, "code": "A"}, {"id": 2}, {"id": 3}]""");
        var after = JSON.readTree("""
                [{"id": 3}, {"id": 1, "code": "B"}]""");

        assertThat(Patch.between(before, after))
                .containsExactly(
                        Operation.remove("/1"),
                        Operation.move("/1", "/0"),
                        Operation.replace("/1/code", JSON.readTree("\"B\"")));
    }

    @Test
    void names_with_slashes_and_tildes_are_escaped() {
        assertThat(Patch.between(JSON.readTree("{}"), JSON.readTree("{\"a/b~c\": 1}")))
                .containsExactly(Operation.add("/a~1b~0c", JSON.readTree("1")));
    }

    @Test
    void equal_elements_keep_their_number() {
        var before = JSON.readTree("[\"a\", \"a\", \"b\"]");
        var after = JSON.readTree("[\"b\", \"a\", \"a\", \"a\"]");

        var document = new Applied(before);
        Patch.between(before, after).forEach(document::apply);
        assertThat(document.json()).isEqualTo(after);
    }

    private static JsonNode applied(RoadmapView state, List<Operation> patch) {
        var document = new Applied(json(state));
        patch.forEach(document::apply);
        return document.json();
    }

    /** By way of text, as a client reads it. */
    private static JsonNode json(RoadmapView state) {
        return JSON.readTree(JSON.writeValueAsString(state));
    }
}
