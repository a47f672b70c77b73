package org.actionline.roadmap.query.compare;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.actionline.roadmap.query.difference.Passage;
import org.actionline.roadmap.query.history.ChangeView;
import org.actionline.roadmap.query.point.PointView;

/** A comparison as plain text for people: figures first, then what changed, outcome by outcome. */
public final class CompareText {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private CompareText() {}

    /** Lines end in a line feed; removed words stand as {@code [-word-]}, added ones as {@code {+word+}}. */
    public static String of(CompareView compared) {
        var text = new CompareText();
        text.heading(compared);
        if (compared.changes().isEmpty()) {
            text.line("", "Nothing is different.");
        }
        text.changes("Roadmap", compared.changesOf(null));
        compared.outcomes()
                .forEach(outcome -> text.changes(
                        outcome.code() + "  " + outcome.statement() + "  (" + outcome.words() + ")",
                        compared.changesOf(outcome.code())));
        return text.text.toString();
    }

    private void heading(CompareView compared) {
        line("", "Roadmap " + compared.roadmap() + " from " + point(compared.from()) + " to " + point(compared.to()));
        var summary = compared.summary();
        line("", figures(summary));
        if (summary.withoutReason() > 0 || summary.withoutDecision() > 0) {
            line(
                    "",
                    summary.withoutReason() + " without a reason, " + summary.withoutDecision()
                            + " without a decision");
        }
        compared.versions()
                .forEach(version ->
                        line("", "Version " + version.label() + " (" + version.symbol() + ") lies in between"));
        line("", "");
    }

    private static String figures(SummaryView summary) {
        return List.of(
                        figure(summary.added(), "added"),
                        figure(summary.withdrawn(), "withdrawn"),
                        figure(summary.reinstated(), "reinstated"),
                        figure(summary.split(), "split into " + summary.parts()),
                        figure(summary.merged(), "merged"),
                        figure(summary.moved(), "moved"),
                        figure(summary.slipped(), "slipped by " + summary.slipMonthsTotal() + " months in all"),
                        figure(summary.targetsChanged(), "targets changed"),
                        figure(summary.activitiesAdded(), "activities added"),
                        figure(summary.activitiesWithdrawn(), "activities withdrawn"),
                        figure(summary.results(), "results"),
                        figure(summary.unchangedOutcomes(), "outcomes unchanged"))
                .stream()
                .filter(figure -> !figure.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String figure(int number, String what) {
        return number == 0 ? "" : number + " " + what;
    }

    private void changes(String heading, List<ChangeView> changes) {
        if (changes.isEmpty()) {
            return;
        }
        line("", heading);
        for (var change : changes) {
            line("  ", change.field() + ": " + words(change));
            line("      ", cause(change));
        }
        line("", "");
    }

    private static String words(ChangeView change) {
        return change.passages() == null
                ? change.words()
                : change.passages().stream().map(CompareText::marked).collect(Collectors.joining());
    }

    private static String marked(Passage passage) {
        return switch (passage.fate()) {
            case KEPT -> passage.text();
            case REMOVED -> "[-" + passage.text().strip() + "-] ";
            case ADDED -> "{+" + passage.text().strip() + "+} ";
        };
    }

    private static String cause(ChangeView change) {
        return "position " + change.position() + ", " + MINUTE.format(change.recordedAt()) + " by " + change.actor()
                + ", effective " + change.effectiveOn() + ": "
                + (change.reason() == null ? "no reason given" : change.reason())
                + (change.decision() == null ? "" : " (" + change.decision() + ")");
    }

    private static String point(PointView point) {
        return (point.version() == null ? point.asked() : "version " + point.version()) + " (position "
                + point.position() + ")";
    }

    private void line(String indent, String words) {
        text.append(indent).append(words.replaceAll("\\R", " ").stripTrailing()).append('\n');
    }
}
