package org.actionline.roadmap.query.search;

import static org.actionline.roadmap.query.Facts.A;
import static org.actionline.roadmap.query.Facts.A_DEFINED;
import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.C5;
import static org.actionline.roadmap.query.Facts.CODE_D;
import static org.actionline.roadmap.query.Facts.D;
import static org.actionline.roadmap.query.Facts.DECIDED;
import static org.actionline.roadmap.query.Facts.D_DEFINED;
import static org.actionline.roadmap.query.Facts.D_SLIPPED;
import static org.actionline.roadmap.query.Facts.D_TIMED;
import static org.actionline.roadmap.query.Facts.OPENED;
import static org.actionline.roadmap.query.Facts.V2010;
import static org.actionline.roadmap.query.Facts.everyEvent;
import static org.actionline.roadmap.query.Facts.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReworded;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.Story;
import org.actionline.roadmap.query.catalogue.CatalogueFold;
import org.actionline.roadmap.query.catalogue.CatalogueView;
import org.actionline.roadmap.query.outcome.State;
import org.actionline.roadmap.query.roadmap.RoadmapFold;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.search.Search.Extent;
import org.actionline.roadmap.query.search.SearchHit.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static final Story SLIPPED = Story.of(OPENED, A_DEFINED, D_DEFINED, D_TIMED)
            .because(DECIDED, D_SLIPPED)
            .because(DECIDED, new OutcomeReworded(C2, D, D_DEFINED.statement(), "Les orbites sont ouvertes à l’été"));

    @Test
    void a_hit_says_where_and_which_event_made_the_text_what_it_is() {
        assertThat(found(SLIPPED, "orbites"))
                .containsExactly(new SearchHit(
                        SearchKind.TITLE,
                        C2,
                        null,
                        CODE_D,
                        State.ACTIVE,
                        null,
                        "statement",
                        5,
                        List.of(
                                new Part("Les ", false),
                                new Part("orbites", true),
                                new Part(" sont ouvertes à l’été", false))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ete", "ÉTÉ", "été", "ouver", "Ouvertes LES"})
    void case_and_accents_do_not_count_and_the_beginning_of_a_word_is_enough(String words) {
        assertThat(found(SLIPPED, words)).extracting(SearchHit::position).containsExactly(5L);
    }

    @ParameterizedTest
    @CsvSource({"Straße, strasse", "Ærø, aero", "Łódź, lodz", "İstanbul, istanbul", "مَدْرَسَة, مدرسة", "Ａ５, a5"})
    void letters_fold_to_plain_ones(String text, String plain) {
        assertThat(SearchWords.folded(text)).isEqualTo(plain);
    }

    @Test
    void every_word_has_to_be_found_and_may_be_the_code_of_the_place() {
        assertThat(found(SLIPPED, "D orbites")).hasSize(1);
        assertThat(found(SLIPPED, "C orbites")).isEmpty();
        assertThat(found(SLIPPED, "orbites fermées")).isEmpty();
    }

    @Test
    void what_was_said_before_is_not_found_any_more() {
        assertThat(found(SLIPPED, "orbits")).isEmpty();
    }

    @Test
    void codes_come_before_symbols_people_titles_and_narratives() {
        assertThat(found(everyEvent(), "advice")).extracting(SearchHit::kind).isSorted();
        assertThat(found(everyEvent(), "7GL008061").getFirst().kind()).isEqualTo(SearchKind.CODE);
    }

    @Test
    void a_decision_is_found_by_its_symbol_where_it_decided_something() {
        assertThat(found(SLIPPED, "C11/32")).singleElement().satisfies(hit -> {
            assertThat(hit.kind()).isEqualTo(SearchKind.SYMBOL);
            assertThat(hit.outcome()).isEqualTo(CODE_D);
            assertThat(hit.position()).isEqualTo(5);
        });
    }

    @Test
    void people_are_found_by_what_they_are_called() {
        assertThat(found(SLIPPED, "zoë")).singleElement().satisfies(hit -> {
            assertThat(hit.kind()).isEqualTo(SearchKind.PERSON);
            assertThat(hit.position()).isEqualTo(SLIPPED.position());
        });
    }

    @Test
    void a_roadmap_that_is_not_named_is_not_looked_through() {
        assertThat(find(SLIPPED, "orbites", Map.of(C5, Extent.PRESENT))).isEmpty();
        assertThat(find(SLIPPED, "orbites", Map.of())).isEmpty();
    }

    @Test
    void who_reads_versions_only_finds_what_the_last_one_said_and_nobody_by_name() {
        var story = Story.of(OPENED, D_DEFINED)
                .then(published("2010", 1))
                .because(DECIDED, new OutcomeReworded(C2, D, D_DEFINED.statement(), "Orbits are closed"));
        var versions = Map.of(C2, Extent.PUBLISHED);

        assertThat(find(story, "closed", versions)).isEmpty();
        assertThat(find(story, "open", versions)).singleElement().satisfies(hit -> {
            assertThat(hit.version()).isEqualTo(V2010);
            assertThat(hit.position()).isEqualTo(1);
        });
        assertThat(find(story, "C11/32", versions)).isEmpty();
        assertThat(find(story, "zoë", versions)).isEmpty();
    }

    @Test
    void parts_of_the_hits_make_the_whole_list() {
        var all = found(everyEvent(), "orbits");
        var parts = new ArrayList<SearchHit>();
        SearchPlace after = null;
        do {
            var part = search(everyEvent()).find(SearchWords.of("orbits"), Map.of(C2, Extent.PRESENT), after, 1);
            parts.addAll(part.hits());
            after = part.next();
        } while (after != null);

        assertThat(parts).hasSizeGreaterThan(2).isEqualTo(all);
    }

    @Test
    void what_comes_before_a_place_meanwhile_neither_hides_a_hit_nor_shows_one_twice() {
        var before = Story.of(OPENED, A_DEFINED, D_DEFINED);
        var meanwhile = before.then(new OutcomeReworded(C2, A, A_DEFINED.statement(), "Administrations share orbits"));
        var both = Map.of(C2, Extent.PRESENT);
        var words = SearchWords.of("a");

        var place = new SearchPlace(SearchKind.TITLE, C2, A, null, "statement");

        assertThat(search(meanwhile).find(words, both, place, 100).hits())
                .isEqualTo(search(before).find(words, both, place, 100).hits());
    }

    @Test
    void after_a_place_that_is_gone_the_hits_of_its_kind_in_its_roadmap_come_again() {
        var gone =
                new SearchPlace(SearchKind.TITLE, C2, OutcomeId.of("00000000-0000-0000-0000-000000000001"), null, "x");
        var present = Map.of(C2, Extent.PRESENT);

        assertThat(search(SLIPPED)
                        .find(SearchWords.of("orbites"), present, gone, 100)
                        .hits())
                .isEqualTo(found(SLIPPED, "orbites"));
    }

    @Test
    void a_place_survives_as_text() {
        var place = new SearchPlace(SearchKind.TEXT, C2, D, null, "partner a@b, c");

        assertThat(SearchPlace.parse(place.toString())).isEqualTo(place);
        assertThat(place.toString()).doesNotContain("@");
        assertThatThrownBy(() -> SearchPlace.parse("TEXT,C2")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_roadmap_without_the_words_is_read_once_and_not_for_every_search() {
        var reads = new AtomicInteger();
        var search = search(SLIPPED, reads);
        assertThat(find(search, "nothing")).isEmpty();
        int first = reads.get();

        assertThat(find(search, "none")).isEmpty();
        assertThat(find(search, "orbits")).isEmpty();

        assertThat(reads).hasValue(first);
        assertThat(find(search, "orbites")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "***", "a b c d e f g h i j k"})
    void a_search_without_words_or_with_too_many_is_refused(String query) {
        assertThatThrownBy(() -> SearchWords.of(query))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("one to ten words");
    }

    @Test
    void a_long_text_is_cut_around_what_was_found() {
        var text = "word ".repeat(100) + "needle " + "word ".repeat(100);
        var parts = SearchHit.parts(text, SearchWords.of("needle").in(text, ""));

        assertThat(parts).extracting(Part::text).startsWith("…").endsWith("…").contains("needle");
        assertThat(parts.stream().map(Part::text).collect(Collectors.joining())).hasSizeLessThan(300);
    }

    private static List<SearchHit> found(Story story, String query) {
        return find(story, query, Map.of(C2, Extent.PRESENT));
    }

    private static List<SearchHit> find(Story story, String query, Map<RoadmapCode, Extent> roadmaps) {
        return search(story).find(SearchWords.of(query), roadmaps, null, 100).hits();
    }

    private static List<SearchHit> find(Search search, String query) {
        return search.find(SearchWords.of(query), Map.of(C2, Extent.PRESENT), null, 100)
                .hits();
    }

    private static Search search(Story story) {
        return search(story, new AtomicInteger());
    }

    /** @param reads counts how often what can be found is read */
    private static Search search(Story story, AtomicInteger reads) {
        RoadmapView view = null;
        SearchView found = null;
        CatalogueView people = null;
        for (var event : story.events()) {
            var after = RoadmapFold.fold(view, event);
            found = SearchFold.fold(found, view, after, event);
            people = CatalogueFold.fold(people, event);
            view = after;
        }
        var search = Optional.ofNullable(found);
        var catalogue = Optional.ofNullable(people);
        return new Search(
                new Search.Views() {
                    @Override
                    public Map<RoadmapCode, Long> searchable() {
                        return search.map(it -> Map.of(it.code(), it.position()))
                                .orElse(Map.of());
                    }

                    @Override
                    public Optional<SearchView> search(RoadmapCode roadmap) {
                        reads.incrementAndGet();
                        return search.filter(it -> it.code().equals(roadmap));
                    }

                    @Override
                    public Optional<CatalogueView> catalogue(RoadmapCode roadmap) {
                        return catalogue.filter(it -> it.code().equals(roadmap));
                    }
                },
                actor -> "Zoé of the " + actor);
    }
}
