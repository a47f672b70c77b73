package org.actionline.roadmap.query.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.catalogue.CatalogueView.Deed;
import org.actionline.roadmap.query.catalogue.CatalogueView.Doer;
import org.actionline.roadmap.query.catalogue.CatalogueView.Moment;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.roadmap.RoadmapView;

/**
 * Who did what in a roadmap, with outcomes under the codes that they have now.
 *
 * @param position up to which it counts
 * @param changes of all people together
 * @param people in the order of their first change
 */
public record Catalogue(RoadmapCode roadmap, long position, int changes, List<Person> people) {

    public Catalogue {
        people = List.copyOf(people);
    }

    /**
     * Somebody who changed the roadmap.
     *
     * @param withoutReason changes for which no reason was given; where something is new, none is asked for
     */
    public record Person(
            ActorId actor,
            int changes,
            int withoutReason,
            Moment first,
            Moment last,
            List<Deed> types,
            List<Where> outcomes) {

        public Person {
            types = List.copyOf(types);
            outcomes = List.copyOf(outcomes);
        }
    }

    /** An outcome that somebody changed, with the position of the last change. */
    public record Where(OutcomeId id, OutcomeCode outcome, int changes, long last) {}

    /**
     * A catalogue with codes.
     *
     * @param roadmap has every outcome that the catalogue names
     */
    public static Catalogue of(CatalogueView catalogue, RoadmapView roadmap) {
        var codes = roadmap.outcomes().stream().collect(Collectors.toMap(OutcomeView::id, OutcomeView::code));
        return new Catalogue(
                catalogue.code(),
                catalogue.position(),
                catalogue.people().stream().mapToInt(Doer::changes).sum(),
                catalogue.people().stream().map(person -> person(person, codes)).toList());
    }

    private static Person person(Doer person, Map<OutcomeId, OutcomeCode> codes) {
        return new Person(
                person.actor(),
                person.changes(),
                person.withoutReason(),
                person.first(),
                person.last(),
                person.types(),
                person.outcomes().stream()
                        .flatMap(place -> Stream.ofNullable(codes.get(place.outcome()))
                                .map(code -> new Where(place.outcome(), code, place.changes(), place.last())))
                        .toList());
    }
}
