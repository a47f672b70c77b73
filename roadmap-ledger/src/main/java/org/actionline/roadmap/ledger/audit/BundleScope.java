package org.actionline.roadmap.ledger.audit;

import java.util.List;
import org.actionline.roadmap.ledger.Entry;
import org.actionline.roadmap.ledger.EvidenceRefused;

/** Which events of a log a bundle shows with their payloads. */
public sealed interface BundleScope {

    /** Every event. */
    record Everything() implements BundleScope {

        @Override
        public boolean shows(Entry entry) {
            return true;
        }

        @Override
        public String words() {
            return "the whole log";
        }

        @Override
        public String toString() {
            return "everything";
        }
    }

    /** The events of one roadmap; of the others the bundle holds the entries, so that none can have been left out. */
    record OfRoadmap(String roadmap) implements BundleScope {

        private static final String NAME = "roadmap ";

        @Override
        public boolean shows(Entry entry) {
            return entry.tags().contains("roadmap=" + roadmap);
        }

        @Override
        public String words() {
            return "roadmap " + roadmap + " with its payloads, and every entry of the log";
        }

        @Override
        public String toString() {
            return NAME + roadmap;
        }
    }

    /** The events from one position to before another; of the others the bundle holds the hashes. */
    record Range(long from, long to) implements BundleScope {

        private static final String NAME = "positions ";

        public Range {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("No events from " + from + " to before " + to);
            }
        }

        @Override
        public boolean shows(Entry entry) {
            return entry.position() >= from && entry.position() < to;
        }

        @Override
        public boolean holdsEntries(long first, long next) {
            return first < to && next > from;
        }

        @Override
        public String words() {
            return "events %d to %d, and the hashes of all".formatted(from, to - 1);
        }

        @Override
        public String toString() {
            return NAME + from + " " + to;
        }
    }

    /** Whether the payload of an event belongs into the bundle. */
    boolean shows(Entry entry);

    /** Whether the entries from {@code first} to before {@code next} belong into the bundle. */
    default boolean holdsEntries(long first, long next) {
        return true;
    }

    /** For people. */
    String words();

    /**
     * Reads what {@code toString} prints.
     *
     * @throws EvidenceRefused if it is no scope
     */
    static BundleScope parse(String text) {
        if (text.equals("everything")) {
            return new Everything();
        }
        if (text.startsWith(OfRoadmap.NAME) && text.length() > OfRoadmap.NAME.length()) {
            return new OfRoadmap(text.substring(OfRoadmap.NAME.length()));
        }
        if (text.matches(Range.NAME + "[0-9]{1,16} [0-9]{1,16}")) {
            var bounds = List.of(text.substring(Range.NAME.length()).split(" ", -1));
            var from = Long.parseLong(bounds.getFirst());
            var to = Long.parseLong(bounds.getLast());
            if (to > from) {
                return new Range(from, to);
            }
        }
        throw new EvidenceRefused("Not a scope: " + text);
    }
}
