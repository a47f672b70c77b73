package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.activity.ProjectNumber;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the results cell, in which results, activities and examples run together: each text belongs to the mark before it, text
 * before the first mark is a result. A row of its own that starts with a capital is a paragraph of its own.
 */
final class ResultsCell {

    private static final Set<ResultsMarker.Kind> LIST_MARKS =
            Set.of(ResultsMarker.Kind.EXAMPLES, ResultsMarker.Kind.DASH, ResultsMarker.Kind.PROJECT);
    private static final Pattern BETWEEN_CODES = Pattern.compile(", | and ");
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_EXAMPLE = 1_000;

    private final Desk.Tray tray;
    private final List<Read<ExpectedResult>> results = new ArrayList<>();
    private final List<ActivityDraft> activities = new ArrayList<>();
    private final Set<String> said = new HashSet<>();
    private final Set<ActivityCode> codes = new HashSet<>();
    private final List<Passage> activityLists = new ArrayList<>();
    private final List<Read<OutcomeCode>> servedBy = new ArrayList<>();

    private @Nullable ActivityDraft activity;
    private @Nullable ProjectNumber project;
    private Expecting expecting = Expecting.RESULT;

    /** What the next text is. */
    private enum Expecting {
        RESULT,
        ACTIVITY_TEXT,
        ACTIVITY_LIST,
        EXAMPLE,
        /** The activity or example is complete; text without a mark has no place. */
        NOTHING
    }

    private ResultsCell(Desk.Tray tray) {
        this.tray = tray;
    }

    static Content read(List<Passage> pieces, Desk.Tray tray) {
        var cell = new ResultsCell(tray);
        var paragraphs = paragraphs(pieces, tray);
        if (!paragraphs.isEmpty() && paragraphs.getFirst().startsInLowerCase()) {
            tray.doubt(paragraphs.getFirst(), "the text starts in the middle of a sentence; its beginning is lost");
        }
        paragraphs.forEach(cell::paragraph);
        for (var draft : cell.activities) {
            if (!draft.hasText()) {
                tray.doubt(draft.label(), "the label has no text behind it; no activity was read");
            }
        }
        return new Content(
                cell.results,
                cell.activities.stream()
                        .flatMap(draft -> draft.finished().stream())
                        .toList(),
                cell.activityLists,
                cell.servedBy);
    }

    private static List<Passage> paragraphs(List<Passage> pieces, Desk.Tray tray) {
        var paragraphs = new ArrayList<Passage>();
        var open = new ArrayList<Passage>();
        for (var piece : pieces) {
            if (!open.isEmpty() && !piece.startsInLowerCase()) {
                paragraphs.add(tray.readable(open));
                open.clear();
            }
            open.add(piece);
        }
        if (!open.isEmpty()) {
            paragraphs.add(tray.readable(open));
        }
        return paragraphs;
    }

    private void paragraph(Passage paragraph) {
        int at = 0;
        var before = Optional.<ResultsMarker.Kind>empty();
        for (var marker : ResultsMarker.in(paragraph)) {
            var unmarked = paragraph.sub(at, marker.start()).strip();
            if (counts(marker.kind(), before, at, unmarked)) {
                text(unmarked);
                mark(marker, paragraph.sub(marker.start(), marker.end()));
                at = marker.end();
                before = Optional.of(marker.kind());
            }
        }
        text(paragraph.from(at).strip());
    }

    /** A dash or project number starts an entry only in a list of examples or at the start of a paragraph. */
    private boolean counts(ResultsMarker.Kind kind, Optional<ResultsMarker.Kind> before, int at, Passage unmarked) {
        return switch (kind) {
            case DASH -> {
                boolean first = at == 0 && unmarked.isBlank();
                yield first || before.filter(LIST_MARKS::contains).isPresent();
            }
            case PROJECT -> {
                boolean first = unmarked.isBlank() && (at == 0 || before.equals(Optional.of(ResultsMarker.Kind.DASH)));
                boolean listed = before.filter(LIST_MARKS::contains).isPresent()
                        && !before.equals(Optional.of(ResultsMarker.Kind.DASH));
                yield activity != null && activity.hasText() && (first || listed);
            }
            case ACTIVITY, BUREAU_ACTIVITY, EXAMPLES, RESULTS, ACTIVITY_LIST, LINK, POINTER -> true;
        };
    }

    private void mark(ResultsMarker marker, Passage printed) {
        switch (marker.kind()) {
            case ACTIVITY ->
                begin(printed, Optional.of(new ActivityCode(marker.group("code"))), marker.group("star") != null);
            case BUREAU_ACTIVITY -> {
                begin(printed, Optional.empty(), false).carriedBy(Bureau.valueOf(marker.group("bureau")));
                tray.doubt(printed, "an activity without a code");
            }
            case EXAMPLES -> expect(printed, Expecting.EXAMPLE);
            case RESULTS -> expect(printed, Expecting.RESULT);
            case ACTIVITY_LIST -> expect(printed, Expecting.ACTIVITY_LIST);
            case LINK -> {
                tray.read(printed);
                BETWEEN_CODES
                        .splitAsStream(marker.group("served"))
                        .forEach(code -> servedBy.add(new Read<>(new OutcomeCode(code), printed.lines())));
            }
            case POINTER -> tray.quarantine(printed, "points to examples that are not in the document; not read");
            case PROJECT -> {
                expect(printed, Expecting.EXAMPLE);
                project = new ProjectNumber(marker.group("project"));
            }
            case DASH -> {
                if (expecting == Expecting.NOTHING || expecting == Expecting.ACTIVITY_TEXT) {
                    expect(printed, Expecting.EXAMPLE);
                }
            }
        }
    }

    private void expect(Passage printed, Expecting next) {
        tray.read(printed);
        expecting = next;
        project = null;
    }

    private ActivityDraft begin(Passage printed, Optional<ActivityCode> code, boolean requestOnly) {
        tray.read(printed);
        boolean taken = code.isPresent() && !codes.add(code.get());
        if (taken) {
            tray.doubt(printed, "the activity's code is printed a second time; read without a code");
        }
        var begun = new ActivityDraft(taken ? Optional.empty() : code, requestOnly, printed);
        activities.add(begun);
        activity = begun;
        expecting = Expecting.ACTIVITY_TEXT;
        return begun;
    }

    private void text(Passage text) {
        if (text.isBlank()) {
            return;
        }
        switch (expecting) {
            case RESULT -> Sentences.split(text).forEach(this::result);
            case ACTIVITY_TEXT -> activityText(text);
            case ACTIVITY_LIST -> activityLists.add(text);
            case EXAMPLE, NOTHING -> afterActivity(text);
        }
    }

    private void activityText(Passage text) {
        expecting = Expecting.NOTHING;
        if (activity != null && tray.fits(text, LONGEST_TEXT)) {
            tray.read(text);
            activity.say(text);
            if (TargetText.in(text.text()).isPresent()) {
                tray.doubt(text, "an activity and an expected result seem to run together; read as the activity");
            }
        }
    }

    private void afterActivity(Passage text) {
        var target = TargetText.in(text.text());
        if (target.isPresent()) {
            result(text);
            tray.doubt(text, "stands among the examples but states a target; read as an expected result");
        } else if (activity == null) {
            tray.quarantine(text, "an example without an activity; not read");
        } else if (tray.fits(text, LONGEST_EXAMPLE)) {
            if (expecting == Expecting.NOTHING) {
                tray.doubt(text, "stands after an activity without a mark; read as an example of it");
            }
            if (text.text().startsWith("Relevant to ")) {
                tray.doubt(text, "seems to be a reference; read as an example, as it is printed");
            }
            tray.read(text);
            activity.example(new Read<>(new Example(text.text(), project), text.lines()));
        }
        project = null;
        expecting = Expecting.NOTHING;
    }

    private void result(Passage text) {
        if (!tray.fits(text, LONGEST_TEXT)) {
            return;
        }
        tray.read(text);
        var result = new ExpectedResult(text.text(), TargetText.in(text.text()).orElse(null), null);
        if (!said.add(text.text())) {
            return;
        }
        results.add(new Read<>(result, text.lines()));
        if (Sentences.breaksOff(text)) {
            tray.doubt(text, "the text breaks off; its end is lost");
        }
    }

    /** What the cell holds; activity lists still have to be taken apart. */
    record Content(
            List<Read<ExpectedResult>> results,
            List<ReadActivity> activities,
            List<Passage> activityLists,
            List<Read<OutcomeCode>> servedBy) {}
}
