package org.actionline.roadmap.ledger.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.ledger.Checkpoint;
import org.actionline.roadmap.ledger.EvidenceRefused;
import org.actionline.roadmap.ledger.KeyHistory;
import org.actionline.roadmap.ledger.LogKeys;
import org.actionline.roadmap.ledger.Note;

/**
 * What a log has signed, opened as far as there is something to open it with.
 *
 * @param last the checkpoint signed last; that of no events if there is none to be believed
 * @param signed all that could be opened, that one included
 * @param believed the generation of {@code keys} that the auditor believes: later ones have to be shown to follow from it
 */
public record Evidence(Checkpoint last, List<KeyHistory.Opened> signed, Optional<KeyHistory> keys, int believed) {

    private static final String NOBODY = "unknown";

    public Evidence {
        signed = List.copyOf(signed);
    }

    /**
     * The texts that evidence consists of.
     *
     * @param own the keys that the register itself lists, present and former
     * @param given public keys from elsewhere, which are believed instead of the first of the register's own
     * @param earlier checkpoints signed before the last
     */
    public record Texts(
            Optional<String> own, Optional<String> given, Optional<String> checkpoint, List<String> earlier) {

        public Texts {
            earlier = List.copyOf(earlier);
        }
    }

    /** Opens what there is; the findings say what cannot be believed. */
    public static Evidence open(Texts texts, Findings findings) {
        if (texts.own().isEmpty() && texts.given().isEmpty()) {
            findings.incomplete(Trouble.general("There are no public keys. Name a file that has them with --key"));
        }
        if (texts.checkpoint().isEmpty()) {
            findings.incomplete(
                    Trouble.general("There is no signed checkpoint: that the events agree with each other is"
                            + " all that can be shown"));
        }
        var given = texts.given().flatMap(text -> given(text, findings));
        var own = texts.own().flatMap(text -> own(text, findings));
        if (texts.given().isPresent() && given.isEmpty()) {
            return new Evidence(Checkpoint.empty(NOBODY), List.of(), Optional.empty(), 0);
        }
        var keys = own.filter(history -> given.isEmpty() || generation(history, given.get()) >= 0)
                .or(() -> given.map(KeyHistory::of));
        var origin = keys.map(KeyHistory::origin).orElse(NOBODY);
        var last = keys.flatMap(history -> texts.checkpoint().flatMap(text -> opened(history, text, findings)));
        var signed = new ArrayList<KeyHistory.Opened>();
        keys.ifPresent(history ->
                texts.earlier().forEach(text -> opened(history, text, findings).ifPresent(signed::add)));
        last.ifPresent(signed::add);
        findings.signed(signed);
        var believed = given.isEmpty() || keys.isEmpty() ? 0 : Math.max(0, generation(keys.get(), given.get()));
        return new Evidence(
                last.map(KeyHistory.Opened::checkpoint).orElseGet(() -> Checkpoint.empty(origin)),
                signed,
                keys,
                believed);
    }

    /** Checkpoints to verify events against, one at least. */
    List<Checkpoint> checkpoints() {
        return signed.isEmpty()
                ? List.of(last)
                : signed.stream().map(KeyHistory.Opened::checkpoint).distinct().toList();
    }

    /** Fewer keys than have signed are enough to recognize a generation: an auditor may keep the first line only. */
    private static int generation(KeyHistory history, LogKeys given) {
        for (var i = 0; i < history.generations().size(); i++) {
            if (history.generations().get(i).keys().containsAll(given.keys())) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<LogKeys> given(String text, Findings findings) {
        try {
            return Optional.of(LogKeys.parse(text));
        } catch (EvidenceRefused e) {
            findings.tampered(Trouble.general("The public keys that were given are none: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<KeyHistory> own(String text, Findings findings) {
        try {
            return Optional.of(KeyHistory.parse(text));
        } catch (EvidenceRefused e) {
            findings.tampered(Trouble.general("The public keys are none: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<KeyHistory.Opened> opened(KeyHistory keys, String text, Findings findings) {
        try {
            return Optional.of(keys.open(Note.parse(text)));
        } catch (EvidenceRefused e) {
            findings.tampered(Trouble.general(
                    "The checkpoint%s is not what the register signed: %s".formatted(size(text), e.getMessage())));
            return Optional.empty();
        }
    }

    private static String size(String text) {
        var lines = text.split("\n", 3);
        return lines.length == 3 && lines[1].matches("[0-9]{1,16}") ? " over " + lines[1] + " events" : "";
    }
}
