package org.actionline.roadmap.eventlog;

import java.nio.file.Path;

/**
 * Why the log did not do what it was asked to. Nothing of the commit was written, except where a case says otherwise.
 *
 * <p>Payloads that are no JSON are refused earlier, see {@link Json#of(byte[])}.
 */
public abstract sealed class LogFailure extends RuntimeException {

    private LogFailure(String message) {
        super(message);
    }

    private LogFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** Something happened at or after the marker that the decision did not know. Read again and decide again. */
    public static final class Conflict extends LogFailure {

        private final long position;

        Conflict(long position, long marker) {
            super("Event " + position + " meets the criteria, and the decision has read only up to " + marker);
            this.position = position;
        }

        /** The first event that stands against the commit. */
        public long position() {
            return position;
        }
    }

    /** More commits wait than the log takes on. Said at once, instead of letting memory grow; try again later. */
    public static final class Busy extends LogFailure {
        Busy(int waiting) {
            super("The log is busy: " + waiting + " commits are waiting to be written");
        }
    }

    /**
     * Writing has stopped for good, until the log is opened again; reading goes on.
     *
     * <p>When it stopped because storage failed, the commits that were being written got no acknowledgement, and only
     * opening the log again shows whether they are there.
     */
    public static final class Stopped extends LogFailure {
        Stopped(String why) {
            super("The log takes no more commits: " + why);
        }

        Stopped(String why, Throwable cause) {
            super("The log takes no more commits: " + why, cause);
        }
    }

    /** There was no space left. Writing goes on as soon as there is some again. */
    public static final class DiskFull extends LogFailure {
        DiskFull(Throwable cause) {
            super("There is no space left to write events to", cause);
        }
    }

    /** The store could not be reached, or refused to work. Nothing was written; try again later. */
    public static final class Unreachable extends LogFailure {
        Unreachable(String why) {
            super("The event log cannot be reached: " + why);
        }

        Unreachable(String why, Throwable cause) {
            super("The event log cannot be reached: " + why, cause);
        }
    }

    /**
     * The store was lost while it wrote, so the commit may be there, or get there later. Sent again with the same command
     * id it is found or written, once.
     */
    public static final class Unconfirmed extends LogFailure {
        Unconfirmed() {
            super("The store of the event log did not answer, so nobody knows whether the change is recorded."
                    + " Send it again with the same command id: it is recorded once.");
        }
    }

    /** A commit that no store takes as one block. */
    public static final class CommitTooLarge extends LogFailure {
        CommitTooLarge(long bytes) {
            super("A commit has at most " + Batch.BYTES_A_BLOCK + " bytes, not " + bytes);
        }
    }

    /** Another process has this log open; a log has one writer. */
    public static final class InUse extends LogFailure {
        InUse(Path directory, String owner) {
            super("The data directory " + directory + " is in use by " + owner
                    + ". Stop it, or choose another directory.");
        }
    }

    /** The target of a copy holds events that the log to be copied does not begin with. */
    public static final class OtherLog extends LogFailure {
        OtherLog(String place, long events) {
            super(place + " holds another log, of " + events + " events. Nothing was written; copy to an empty place.");
        }
    }

    /** The file was written by a newer version of this program, or is none of its files at all. */
    public static final class UnknownFormat extends LogFailure {
        UnknownFormat(String what) {
            super(what);
        }
    }

    /** Something that was written once has been changed since, outside this program. */
    public static final class Damaged extends LogFailure {

        private final long position;
        private final String what;

        Damaged(long position, String what) {
            super("Event " + position + " is damaged: " + what);
            this.position = position;
            this.what = what;
        }

        /** What is wrong with it, as a clause. */
        public String what() {
            return what;
        }

        public long position() {
            return position;
        }
    }

    /** The file cannot be opened, or a part of it cannot be read: it is damaged, or the disk does not answer. */
    public static final class Unreadable extends LogFailure {
        Unreadable(String what) {
            super(what);
        }

        Unreadable(String what, Throwable cause) {
            super(what, cause);
        }
    }

    /** A marker that no reader can have got from this log: it lies beyond the head. */
    public static final class UnknownMarker extends LogFailure {
        UnknownMarker(long marker, long head) {
            super("The marker " + marker + " lies beyond the head of the log, " + head);
        }
    }

    /** There is no event at this position yet. */
    public static final class BeyondHead extends LogFailure {
        BeyondHead(long position, long head) {
            super("The log has " + head + " events; " + position + " lies beyond its head");
        }
    }

    /** An event whose entry would not fit: it takes at most 65,535 bytes, payload and metadata not counted. */
    public static final class EntryRefused extends LogFailure {
        EntryRefused(String type, Throwable cause) {
            super("The event " + type + " has no entry: " + cause.getMessage(), cause);
        }
    }

    /** More tags than {@link NewEvent#MAX_TAGS}. */
    public static final class TooManyTags extends LogFailure {
        TooManyTags(int tags) {
            super("An event has at most " + NewEvent.MAX_TAGS + " tags, not " + tags);
        }
    }
}
