package org.actionline.roadmap.eventlog;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.actionline.roadmap.ledger.Hash;

/**
 * What the latest events of a {@link SqliteStore} can be found by, until the table {@code term} says so too.
 *
 * <p>A row of that table belongs somewhere among all rows, so a commit that wrote its own would change a page of the file
 * for nearly every one of its tags. Those of many commits, in their order, share their pages.
 *
 * <p>One thread adds. Others may search meanwhile, and find all that was added before they began.
 */
final class RecentTerms {

    /** One way of finding one event, see {@link SqliteSchema}. */
    record Term(String text, long position) implements Comparable<Term> {

        @Override
        public int compareTo(Term other) {
            var order = text.compareTo(other.text);
            return order != 0 ? order : Long.compare(position, other.position);
        }
    }

    private final NavigableSet<Term> terms = new ConcurrentSkipListSet<>();
    private final long from;
    private long next;
    private Hash last;

    /** @param before leaf of the event before {@code from}, {@link Hash#ZERO} if there is none */
    RecentTerms(long from, Hash before) {
        this.from = from;
        this.next = from;
        this.last = before;
    }

    /** Events before this one are found in the table. */
    long from() {
        return from;
    }

    /** The position after the last event added. */
    long next() {
        return next;
    }

    /** Leaf of the last event before {@link #next}. */
    Hash last() {
        return last;
    }

    /** How many events wait for their rows. */
    long events() {
        return next - from;
    }

    void add(Collection<SealedEvent> events) {
        for (var sealed : events) {
            var event = sealed.event();
            terms.add(new Term(CriteriaQuery.type(event.type()), event.position()));
            event.tags().forEach(tag -> terms.add(new Term(tag.toString(), event.position())));
            next = event.position() + 1;
            last = sealed.leaf();
        }
    }

    /** In the order of the table. */
    Stream<Term> inOrder() {
        return terms.stream();
    }

    /** Positions of events that meet the criteria, from {@code start} to before {@code end}, the first of them. */
    List<Long> positions(Criteria criteria, long start, long end, int limit) {
        if (end <= from) {
            return List.of();
        }
        var found = new TreeSet<Long>();
        for (var criterion : criteria.anyOf()) {
            positions(criterion, start, end).limit(limit).forEach(found::add);
        }
        return found.stream().limit(limit).toList();
    }

    private Stream<Long> positions(Criterion criterion, long start, long end) {
        if (criterion.tags().isEmpty()) {
            return criterion.types().stream()
                    .flatMap(type -> walk(CriteriaQuery.type(type), start, end))
                    .sorted();
        }
        var tags = criterion.tags().stream().map(Tag::toString).toList();
        return walk(tags.getFirst(), start, end)
                .filter(position -> tags.stream().allMatch(tag -> has(tag, position)))
                .filter(isOfOne(criterion.types()));
    }

    private Predicate<Long> isOfOne(Collection<String> types) {
        return position -> types.isEmpty() || types.stream().anyMatch(type -> has(CriteriaQuery.type(type), position));
    }

    private Stream<Long> walk(String term, long start, long end) {
        SortedSet<Term> along =
                start >= end ? new TreeSet<>() : terms.subSet(new Term(term, start), new Term(term, end));
        return along.stream().map(Term::position);
    }

    private boolean has(String term, long position) {
        return terms.contains(new Term(term, position));
    }
}
