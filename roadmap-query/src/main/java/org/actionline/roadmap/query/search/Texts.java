package org.actionline.roadmap.query.search;

import static org.actionline.roadmap.query.search.SearchKind.CODE;
import static org.actionline.roadmap.query.search.SearchKind.NARRATIVE;
import static org.actionline.roadmap.query.search.SearchKind.SYMBOL;
import static org.actionline.roadmap.query.search.SearchKind.TEXT;
import static org.actionline.roadmap.query.search.SearchKind.TITLE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.query.outcome.ActivityView;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.RequestView;
import org.actionline.roadmap.query.outcome.ResultView;
import org.actionline.roadmap.query.outcome.State;
import org.actionline.roadmap.query.roadmap.DoubtView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/** Takes the texts out of a view; one that stands there unchanged keeps its position. */
final class Texts {

    private record Key(@Nullable ActivityId activity, String key) {}

    private final List<SearchText> texts = new ArrayList<>();
    private final Map<Key, SearchText> known = new HashMap<>();

    /** Texts of the activities that are as before. */
    private final Map<ActivityId, List<SearchText>> unchanged = new HashMap<>();

    private final long position;
    private @Nullable ActivityId activity;
    private String prefix = "";

    private Texts(List<SearchText> known, List<ActivityView> unchanged, long position) {
        unchanged.forEach(activity -> this.unchanged.put(activity.id(), new ArrayList<>()));
        for (var text : known) {
            var whole = text.activity() == null ? null : this.unchanged.get(text.activity());
            if (whole == null) {
                this.known.put(new Key(text.activity(), text.key()), text);
            } else {
                whole.add(text);
            }
        }
        this.position = position;
    }

    /**
     * The texts of the roadmap as a whole.
     *
     * @param known what they were before the event at {@code position}
     */
    static List<SearchText> of(RoadmapView roadmap, List<SearchText> known, long position) {
        var texts = new Texts(known, List.of(), position);
        texts.put(CODE, "code", roadmap.code());
        texts.put(TITLE, "title", roadmap.title());
        texts.put(TITLE, "facilitator", roadmap.facilitator());
        texts.put(TEXT, "horizon", roadmap.horizon());
        roadmap.template()
                .footnotes()
                .forEach(footnote -> texts.put(TEXT, "footnote " + footnote.number(), footnote.text()));
        roadmap.periods().forEach(period -> texts.put(CODE, "period " + period.label(), period.label()));
        roadmap.versions().forEach(version -> {
            texts.put(SYMBOL, "version " + version.label(), version.symbol());
            texts.put(TITLE, "session of version " + version.label(), version.session());
        });
        roadmap.doubts().stream().filter(doubt -> !doubt.settled()).forEach(texts::doubt);
        return texts.texts;
    }

    /**
     * The texts of an outcome and its activities.
     *
     * @param before the outcome without the event at {@code position}; activities that it has just so keep their texts unread
     */
    static List<SearchText> of(
            OutcomeView outcome, @Nullable OutcomeView before, List<SearchText> known, long position) {
        var unchanged = before == null
                ? List.<ActivityView>of()
                : outcome.activities().stream()
                        .filter(before.activities()::contains)
                        .toList();
        var texts = new Texts(known, unchanged, position);
        texts.put(CODE, "code", outcome.code());
        outcome.aliases().forEach(code -> texts.put(CODE, "former code " + code, code));
        texts.put(TITLE, "statement", outcome.statement());
        outcome.references().forEach(reference -> {
            var name = reference.scheme().name().toLowerCase(Locale.ROOT) + " " + reference.number();
            texts.put(CODE, "reference " + name, name);
        });
        outcome.expectedResults().stream()
                .filter(expected -> expected.state() == State.ACTIVE)
                .forEach(expected -> texts.put(TEXT, "expected result " + expected.number(), expected.text()));
        if (outcome.resources() != null) {
            texts.put(NARRATIVE, "resources", outcome.resources().narrative());
        }
        outcome.partners()
                .forEach(partner -> texts.put(
                        TEXT,
                        "partner " + partner.kind() + " " + partner.contribution(),
                        "partner",
                        partner.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                                + partner.contribution()));
        outcome.results().forEach(texts::result);
        outcome.activities().forEach(texts::activity);
        return texts.texts;
    }

    private void doubt(DoubtView doubt) {
        var name = "doubt in line " + doubt.line();
        put(TEXT, "doubt " + doubt.id(), name, doubt.what() + " " + doubt.raw());
    }

    private void activity(ActivityView activity) {
        var whole = unchanged.get(activity.id());
        if (whole != null) {
            texts.addAll(whole);
            return;
        }
        this.activity = activity.id();
        this.prefix = activity.code() == null ? "activity " : "activity " + activity.code() + " ";
        if (activity.code() != null) {
            put(CODE, "code", activity.code());
        }
        put(TEXT, "text", activity.text());
        for (int i = 0; i < activity.examples().size(); i++) {
            var example = activity.examples().get(i);
            put(TEXT, "example " + (i + 1), example.text());
            if (example.project() != null) {
                put(CODE, "project " + example.project(), example.project());
            }
        }
        activity.requests().forEach(this::request);
        activity.results().forEach(this::result);
    }

    private void request(RequestView request) {
        var name = "request " + request.number();
        put(
                TEXT,
                name,
                request.request().administration() + " " + request.request().text());
        if (request.fulfilment() != null) {
            put(NARRATIVE, name + " fulfilled", request.fulfilment().narrative());
        }
    }

    private void result(ResultView result) {
        put(NARRATIVE, "result " + result.period(), result.narrative());
        for (int i = 0; i < result.evidence().size(); i++) {
            put(
                    NARRATIVE,
                    "result " + result.period() + " evidence " + (i + 1),
                    result.evidence().get(i));
        }
    }

    private void put(SearchKind kind, String name, Object text) {
        put(kind, name, name, text.toString());
    }

    private void put(SearchKind kind, String key, String name, String text) {
        if (text.isBlank()) {
            return;
        }
        var old = known.get(new Key(activity, key));
        var field = prefix + name;
        texts.add(
                old != null && old.text().equals(text) && old.field().equals(field)
                        ? old
                        : new SearchText(
                                kind,
                                activity,
                                key,
                                field,
                                text,
                                old != null && old.text().equals(text) ? old.position() : position));
    }
}
