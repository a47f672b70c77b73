package org.actionline.roadmap.query.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.query.catalogue.CatalogueView.Deed;
import org.actionline.roadmap.query.catalogue.CatalogueView.Doer;
import org.actionline.roadmap.query.catalogue.CatalogueView.Moment;
import org.actionline.roadmap.query.catalogue.CatalogueView.Place;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.jspecify.annotations.Nullable;

/** Counts who did what. Every event counts, also one after which everything is as before: somebody did it. */
public final class CatalogueFold {

    private CatalogueFold() {}

    /**
     * The catalogue after one more event.
     *
     * @param catalogue absent before the roadmap was opened
     */
    public static CatalogueView fold(@Nullable CatalogueView catalogue, LoggedEvent event) {
        if (catalogue != null && event.position() <= catalogue.position()) {
            return catalogue;
        }
        var people = catalogue == null ? List.<Doer>of() : catalogue.people();
        return new CatalogueView(
                event.event().roadmap(),
                event.position(),
                changed(
                        people,
                        person -> person.actor().equals(event.actor()),
                        person -> after(person, event),
                        first(event)));
    }

    private static Doer first(LoggedEvent event) {
        var now = new Moment(event.position(), event.recordedAt());
        return new Doer(
                event.actor(),
                1,
                event.reason() == null ? 1 : 0,
                now,
                now,
                deeds(List.of(), event),
                places(List.of(), event));
    }

    private static Doer after(Doer person, LoggedEvent event) {
        return new Doer(
                person.actor(),
                person.changes() + 1,
                person.withoutReason() + (event.reason() == null ? 1 : 0),
                person.first(),
                new Moment(event.position(), event.recordedAt()),
                deeds(person.types(), event),
                places(person.outcomes(), event));
    }

    private static List<Deed> deeds(List<Deed> known, LoggedEvent event) {
        return changed(
                known,
                deed -> deed.type().equals(event.type()),
                deed -> new Deed(deed.type(), deed.changes() + 1, event.position()),
                new Deed(event.type(), 1, event.position()));
    }

    private static List<Place> places(List<Place> known, LoggedEvent event) {
        if (!(event.event() instanceof OfOutcome own)) {
            return known;
        }
        OutcomeId outcome = own.outcome();
        return changed(
                known,
                place -> place.outcome().equals(outcome),
                place -> new Place(outcome, place.changes() + 1, event.position()),
                new Place(outcome, 1, event.position()));
    }

    private static <T> List<T> changed(List<T> all, Predicate<T> wanted, UnaryOperator<T> change, T otherwise) {
        var changed = new ArrayList<>(all);
        for (int i = 0; i < changed.size(); i++) {
            if (wanted.test(changed.get(i))) {
                changed.set(i, change.apply(changed.get(i)));
                return changed;
            }
        }
        changed.add(otherwise);
        return changed;
    }
}
