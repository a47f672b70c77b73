package org.actionline.roadmap.query.search;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.catalogue.CatalogueView;
import org.actionline.roadmap.query.catalogue.CatalogueView.Doer;
import org.actionline.roadmap.query.search.Search.Extent;
import org.jspecify.annotations.Nullable;

/**
 * What a roadmap is known not to say, in a few kilobytes: a search reads only the texts of roadmaps that may have a hit.
 *
 * <p>A Bloom filter over the words of each kind of text and their beginnings, together with the words of the places. Of a word that
 * is there it never says that it is not; of one that is not there it wrongly says "may be" once in a hundred times.
 */
final class SearchSketch {

    private static final int BITS_PER_ENTRY = 10;
    private static final int HASHES = 5;

    private final long position;
    private final int size;
    private final BitSet bits;
    private final List<ActorId> people;

    private SearchSketch(long position, Set<Long> entries, List<ActorId> people) {
        this.position = position;
        this.size = Math.max(1, entries.size()) * BITS_PER_ENTRY;
        this.bits = new BitSet(size);
        entries.forEach(entry -> {
            for (int i = 0; i < HASHES; i++) {
                bits.set(bit(entry, i));
            }
        });
        this.people = List.copyOf(people);
    }

    /** The sketch of a roadmap from what can be found in it, and who changed it. */
    static SearchSketch of(SearchView view, CatalogueView catalogue) {
        var entries = new HashSet<Long>();
        enter(entries, Extent.PRESENT, view.code(), view.own(), view.outcomes());
        for (var decision : view.decisions()) {
            var outcome = view.outcome(decision.outcome());
            enter(entries, Extent.PRESENT, view.code(), outcome == null ? null : outcome.code(), decision.text());
        }
        var published = view.published();
        if (published != null) {
            enter(entries, Extent.PUBLISHED, view.code(), published.own(), published.outcomes());
        }
        return new SearchSketch(
                view.position(),
                entries,
                catalogue.people().stream().map(Doer::actor).toList());
    }

    /** Of which state it is. */
    long position() {
        return position;
    }

    List<ActorId> people() {
        return people;
    }

    /** False if no text of this kind has all the words, itself or by its place. */
    boolean mayHave(Extent extent, SearchKind kind, SearchWords words) {
        return words.beginnings().stream().allMatch(word -> has(entry(extent, kind, word)));
    }

    private boolean has(long entry) {
        for (int i = 0; i < HASHES; i++) {
            if (!bits.get(bit(entry, i))) {
                return false;
            }
        }
        return true;
    }

    /** One of several bits of an entry, by two halves of its hash. */
    private int bit(long entry, int number) {
        return Math.floorMod((int) entry + number * (int) (entry >>> Integer.SIZE), size);
    }

    private static void enter(
            Set<Long> entries,
            Extent extent,
            RoadmapCode roadmap,
            List<SearchText> own,
            List<SearchedOutcome> outcomes) {
        own.forEach(text -> enter(entries, extent, roadmap, null, text));
        outcomes.forEach(
                outcome -> outcome.texts().forEach(text -> enter(entries, extent, roadmap, outcome.code(), text)));
    }

    private static void enter(
            Set<Long> entries, Extent extent, RoadmapCode roadmap, @Nullable OutcomeCode outcome, SearchText text) {
        SearchWords.beginnings(text.text()).forEach(word -> entries.add(entry(extent, text.kind(), word)));
        SearchWords.beginnings(text.place(roadmap, outcome))
                .forEach(word -> entries.add(entry(extent, text.kind(), word)));
    }

    private static long entry(Extent extent, SearchKind kind, String word) {
        var whole = extent.name() + kind.name() + " " + word;
        long hash = 0;
        for (int i = 0; i < whole.length(); i++) {
            hash = (hash ^ whole.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 32);
    }
}
