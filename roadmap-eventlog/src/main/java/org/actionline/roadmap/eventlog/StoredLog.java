package org.actionline.roadmap.eventlog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.ledger.Entry;
import org.actionline.roadmap.ledger.Hash;

/**
 * A log as it lies in its store, for somebody who believes none of it.
 *
 * <p>Nothing is written and nothing read is taken apart, so that a log in any condition can be looked at, also beside the
 * processes that have it open. Not safe for use by several threads.
 *
 * <p>Reading fails with {@link LogFailure.Unreadable} if a part of a file cannot be read, and with {@link
 * LogFailure.Unreachable} if a server does not answer.
 */
public sealed interface StoredLog extends AutoCloseable permits StoredInSqlite, StoredInMongo {

    /**
     * Opens the log of a data directory to read it.
     *
     * @throws LogFailure.UnknownFormat if there is none
     */
    static StoredLog open(Path directory) {
        return StoredInSqlite.open(directory);
    }

    /**
     * Opens the log in a database of a MongoDB server to read it.
     *
     * @param address {@code mongodb://host/database}; the database is "roadmap" if it names none
     * @throws LogFailure.UnknownFormat if there is none that this version can read
     * @throws LogFailure.Unreachable if there is no such server
     */
    static StoredLog connect(String address) {
        return StoredInMongo.connect(address);
    }

    /**
     * Copies the log of a data directory into a new file, as it is at one moment, also while it is being written to.
     *
     * @param file must not exist
     * @throws LogFailure.UnknownFormat if there is no log in the directory
     * @throws LogFailure.Unreadable if it cannot be copied
     */
    static void copy(Path directory, Path file) {
        StoredInSqlite.copy(directory, file);
    }

    /** One more than the highest position: how many events there are, if none is missing. */
    long size();

    /**
     * The next rows in the order of their positions, some at a time; none when there are no more.
     *
     * @param from the lowest position wanted, which is the one after the last that was read; {@link Long#MIN_VALUE} for all
     *     there are
     * @throws LogFailure.Damaged if what is stored there cannot be read, with the position from which on it cannot
     */
    List<StoredRow> rows(long from);

    /** The leaf hashes recorded beside the entries from {@code from} to before {@code to}. */
    List<Hash> leaves(long from, long to);

    /**
     * The recorded hash over 256 hashes of the level below.
     *
     * @param level 1 for hashes over leaves
     */
    Optional<Hash> node(int level, long number);

    /** How many such hashes are recorded over the first {@code size} events. */
    long nodes(long size);

    /** A way of finding an event: by its type, or by one of its tags. */
    record Way(String by, long position) {

        /** All ways of finding an event. */
        public static List<Way> of(Entry entry, long position) {
            var ways = new ArrayList<Way>(1 + entry.tags().size());
            ways.add(ofType(entry.type(), position));
            entry.tags().forEach(tag -> ways.add(ofTag(tag, position)));
            return ways;
        }

        /** By its type. */
        public static Way ofType(String type, long position) {
            return new Way(CriteriaQuery.type(type), position);
        }

        /**
         * By a tag.
         *
         * @param tag {@code key=value}
         */
        public static Way ofTag(String tag, long position) {
            return new Way(tag, position);
        }

        /** By what, as people say it. */
        public String words() {
            return by.startsWith(CriteriaQuery.type("")) ? "type " + by.substring(1) : "tag " + by;
        }
    }

    /**
     * How far the index reaches: before this position every event has its ways recorded, and from it on none has, because
     * the log finds those by reading them.
     *
     * @throws LogFailure.Damaged if what is recorded of that does not fit the events
     */
    long indexed();

    /** Whether whoever goes this way finds the event. */
    boolean isFound(Way way);

    /** Told of ways as they are recorded. */
    @FunctionalInterface
    interface Ways {

        /**
         * Takes one.
         *
         * @param by a type or tag in UTF-8, as {@link Way#by} has it; no bytes if it is no text
         */
        void way(byte[] by, long position);
    }

    /**
     * Goes through all recorded ways of finding the first {@code size} events: much quicker than to ask for each of them.
     *
     * @throws LogFailure.Unreadable also if they do not stand in the order in which they are looked for, so that it is not
     *     certain that those that are there are found, or if there are some of events that the index does not reach
     */
    void ways(long size, Ways ways);

    @Override
    void close();
}
