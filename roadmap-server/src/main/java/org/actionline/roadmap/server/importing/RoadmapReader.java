package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.Footnote;

/** Reads one roadmap whose lines are sorted. */
final class RoadmapReader {

    private static final int LONGEST_FOOTNOTE = 4_000;
    private static final int LONGEST_TEXT = 4_000;

    private final RoadmapParts parts;
    private final Desk desk;
    private final Suspicions suspicions;
    private final List<GatheredOutcome> gathered;
    private final List<OutcomeReader.Draft> drafts = new ArrayList<>();

    RoadmapReader(RoadmapParts parts, Desk desk, Suspicions suspicions) {
        this.parts = parts;
        this.desk = desk;
        this.suspicions = suspicions;
        this.gathered = new RowGatherer(parts.rows()).outcomes();
    }

    /** Reads the outcomes up to their activity lists, which are returned. */
    List<Passage> readOutcomes() {
        new CodeSequence(desk, parts.code(), gathered).settle();
        for (var outcome : gathered) {
            var code = outcome.code().orElseThrow();
            drafts.add(new OutcomeReader(outcome, code, desk.about(parts.code(), Optional.of(code))).read());
        }
        return drafts.stream().flatMap(draft -> draft.activityLists().stream()).toList();
    }

    ReadRoadmap finish(ActivityLists lists) {
        var byCode = new HashMap<OutcomeCode, ReadOutcome>();
        var outcomes = new ArrayList<ReadOutcome>();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var outcome = merged(gathered.get(i), withListedActivities(draft, lists), byCode, draft.tray());
            byCode.put(outcome.code(), outcome);
            outcomes.add(outcome);
            outcomes.addAll(draft.subDivisions());
        }
        lookAtCells();
        return new ReadRoadmap(
                parts.code(),
                parts.title(),
                parts.columns(),
                parts.footnotes().stream().map(this::footnote).toList(),
                parts.notes(),
                parts.headers().size(),
                outcomes);
    }

    private static ReadOutcome withListedActivities(OutcomeReader.Draft draft, ActivityLists lists) {
        if (draft.activityLists().isEmpty()) {
            return draft.outcome();
        }
        var activities = new ArrayList<>(draft.outcome().activities());
        for (var list : draft.activityLists()) {
            for (var entry : lists.entriesOf(list)) {
                if (draft.tray().fits(entry, LONGEST_TEXT)) {
                    draft.tray().read(entry);
                    var activity = new ActivityDraft(Optional.empty(), false, entry);
                    activity.say(entry);
                    activity.finished().ifPresent(activities::add);
                }
            }
        }
        return draft.outcome().withActivities(activities);
    }

    private static ReadOutcome merged(
            GatheredOutcome gathered, ReadOutcome outcome, Map<OutcomeCode, ReadOutcome> above, Desk.Tray tray) {
        var owner = gathered.mergedWith().flatMap(GatheredOutcome::code).map(above::get);
        if (owner.isEmpty()) {
            return outcome;
        }
        tray.doubt(
                outcome.line(),
                outcome.code() + ". " + outcome.statement().value(),
                "the other cells are blank; timing, references and results read as shared with "
                        + owner.get().code());
        return Shared.merged(outcome, owner.get());
    }

    /** What no element took is queued; so is what looks misread. */
    private void lookAtCells() {
        var owners = new HashMap<Integer, OutcomeCode>();
        for (var outcome : gathered) {
            outcome.lines().forEach(line -> owners.put(line, outcome.code().orElseThrow()));
        }
        for (var row : parts.rows()) {
            var tray = desk.about(parts.code(), Optional.ofNullable(owners.get(row.line())));
            for (var cell : row.cells().values()) {
                desk.leftOver(cell).forEach(rest -> tray.quarantine(rest, "not understood; not read"));
                suspicions.look(cell, tray);
            }
        }
    }

    private Read<Footnote> footnote(RoadmapParts.FootnoteText printed) {
        var text = printed.text();
        var lines = printed.lines();
        var tray = desk.about(parts.code(), Optional.empty());
        if (!text.endsWith(".")) {
            tray.doubt(
                    lines.getLast(),
                    printed.paragraphs().getLast().text(),
                    "the footnote does not end with a full stop; its end may be misread");
        }
        if (text.length() > LONGEST_FOOTNOTE) {
            tray.doubt(
                    lines.getFirst(), text, "longer than " + LONGEST_FOOTNOTE + " characters; only the start was read");
            text = text.substring(0, LONGEST_FOOTNOTE - 1) + "…";
        }
        return new Read<>(new Footnote(printed.number(), text.isBlank() ? "(no text)" : text), lines);
    }
}
