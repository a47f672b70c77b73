package org.actionline.roadmap.server.pages.log;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.actionline.roadmap.query.catalogue.Catalogue.Person;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which people of a catalogue are shown, and in which order; an empty text lets everybody through.
 *
 * @param actor part of the name of somebody
 * @param type name of a kind of change that somebody made
 * @param outcome code of an outcome that somebody changed
 * @param unexplained only people who gave no reason at least once
 * @param order "first" or "last" change, or "most" changes
 */
public record CatalogueFilter(String actor, String type, String outcome, boolean unexplained, String order) {

    /** The orders that there are; whatever is no order means the first. */
    public static final List<String> ORDERS = List.of("first", "last", "most");

    /** The address of a page of what this filter leaves. */
    String page(String catalogue, int page) {
        return UriComponentsBuilder.fromUriString(catalogue)
                .queryParam("actor", "{actor}")
                .queryParam("type", "{type}")
                .queryParam("outcome", "{outcome}")
                .queryParam("unexplained", unexplained)
                .queryParam("order", "{order}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(actor, type, outcome, order)
                .toUriString();
    }

    List<Person> of(List<Person> people) {
        var left = people.stream().filter(this::lets);
        return switch (order) {
            case "last" ->
                left.sorted(Comparator.comparingLong(
                                        (Person person) -> person.last().position())
                                .reversed())
                        .toList();
            case "most" ->
                left.sorted(Comparator.comparingInt(Person::changes).reversed()).toList();
            default -> left.toList();
        };
    }

    private boolean lets(Person person) {
        return person.actor().text().toLowerCase(Locale.ROOT).contains(actor.toLowerCase(Locale.ROOT))
                && (type.isEmpty()
                        || person.types().stream().anyMatch(deed -> deed.type().equals(type)))
                && (outcome.isEmpty()
                        || person.outcomes().stream()
                                .anyMatch(place -> place.outcome().text().equals(outcome)))
                && (!unexplained || person.withoutReason() > 0);
    }
}
