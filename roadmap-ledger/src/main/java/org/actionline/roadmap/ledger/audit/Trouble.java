package org.actionline.roadmap.ledger.audit;

import org.actionline.roadmap.ledger.Finding;
import org.actionline.roadmap.ledger.KeyHistory;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it should be.
 *
 * @param position the event it is about, nothing if it is about something else
 * @param what a clause after "Event 41: ", or a sentence without its full stop
 * @param signed the first checkpoint over that event: when it was signed, the event was as it should be
 */
public record Trouble(@Nullable Long position, String what, KeyHistory.@Nullable Opened signed) {

    public static Trouble general(String what) {
        return new Trouble(null, what, null);
    }

    public static Trouble at(long position, String what) {
        return new Trouble(position, what, null);
    }

    public static Trouble of(Finding finding) {
        return at(finding.position(), words(finding));
    }

    Trouble since(KeyHistory.Opened checkpoint) {
        return new Trouble(position, what, checkpoint);
    }

    private static String words(Finding finding) {
        return switch (finding) {
            case Finding.NotAnEntry entry -> "its entry is none: " + entry.why();
            case Finding.WrongPosition wrong ->
                (wrong.stated() > wrong.position() ? "it is missing; " : "")
                        + "the entry in its place is that of event " + wrong.stated();
            case Finding.LeafDiffers leaf ->
                "its entry or the hash recorded for it was altered; recorded is %s, the entry hashes to %s"
                        .formatted(leaf.recorded(), leaf.computed());
            case Finding.ChainBroken chain -> "its entry was altered; the chain of predecessors breaks there";
            case Finding.ClockWentBack clock ->
                "it states to be recorded at %s, before the event in front of it (%s)"
                        .formatted(clock.recordedAt(), clock.before());
            case Finding.PayloadDiffers payload ->
                "its payload, its metadata or the key of their seal was altered or is gone";
            case Finding.ErasedBySomebody erased -> "its payload is gone, and no event says that it was erased";
            case Finding.RemainderDiffers remainder ->
                "what is left of its erased payload is not what event %d left".formatted(remainder.erasedBy());
            case Finding.NotYetErased kept ->
                "event %d says that its payload was erased, and it is still there; start the register, which finishes that"
                        .formatted(kept.erasedBy());
            case Finding.RootDiffers root ->
                "from here to event %d at least one event is not the one that was signed for; signed is the root %s, the"
                                .formatted(
                                        root.checkpoint().size() - 1,
                                        root.checkpoint().root())
                        + " events give " + root.computed();
            case Finding.EntriesMissing missing ->
                "it is missing and so are all after it; %d events were signed for"
                        .formatted(missing.checkpoint().size());
        };
    }

    /** Since when: a sentence without its full stop; nothing if no checkpoint covers the event, or it is about none. */
    public String since() {
        if (signed == null) {
            return "";
        }
        var at = signed.signedAt().map(time -> ", signed at " + time).orElse("");
        return "It was as it should be in the checkpoint over %d events%s"
                .formatted(signed.checkpoint().size(), at);
    }

    /** A line for people, without its full stop. */
    @Override
    public String toString() {
        return position == null ? what : "Event " + position + ": " + what;
    }
}
