package org.actionline.roadmap.query.difference;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.query.outcome.ActivityView;
import org.actionline.roadmap.query.outcome.Lineage;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/**
 * A state taken apart into fields, each under its identity, so that two states compare as two maps.
 *
 * <p>Left out is only what follows from the rest: position, version number, the count of open doubts, the first timing, and the codes
 * that an outcome had before.
 */
final class Fields {

    private static final int LONGEST_QUOTE = 40;

    private final Map<FieldKey, Field> fields = new LinkedHashMap<>();
    private final BiFunction<FieldKind, Object, FieldKey> keys;
    private final String prefix;

    private Fields(BiFunction<FieldKind, Object, FieldKey> keys, String prefix) {
        this.keys = keys;
        this.prefix = prefix;
    }

    /**
     * A field with its value.
     *
     * @param outcome that a field of the roadmap as a whole is about
     */
    record Field(String name, Object value, @Nullable OutcomeCode outcome) {}

    static Map<FieldKey, Field> of(RoadmapView roadmap) {
        var all = new Fields(FieldKey::ofRoadmap, "");
        all.put(FieldKind.TITLE, roadmap.title());
        all.put(FieldKind.FACILITATOR, roadmap.facilitator());
        all.put(FieldKind.HORIZON, roadmap.horizon());
        all.put(FieldKind.TEMPLATE, roadmap.template());
        all.put(FieldKind.STATE, roadmap.state());
        roadmap.periods().forEach(period -> all.put(FieldKind.PERIOD, period.label(), period.label(), period));
        roadmap.versions().forEach(version -> all.put(FieldKind.VERSION, version.label(), version.label(), version));
        roadmap.drafts().forEach(draft -> all.put(FieldKind.VERSION_DRAFT, draft.label(), draft.label(), draft));
        roadmap.doubts()
                .forEach(doubt -> all.fields.put(
                        FieldKey.ofRoadmap(FieldKind.DOUBT, doubt.id()),
                        new Field("doubt in line " + doubt.line(), doubt, doubt.about())));
        return all.fields;
    }

    /** The outcome's own words and state: what {@link OutcomeOutline} holds, one by one. */
    static Map<FieldKey, Field> definition(OutcomeView outcome) {
        var own = of(outcome.id());
        own.put(FieldKind.CODE, outcome.code());
        own.put(FieldKind.PARENT, outcome.parent());
        own.put(FieldKind.STATEMENT, outcome.statement());
        own.put(FieldKind.MARK, outcome.mark());
        own.put(FieldKind.STATE, outcome.state());
        return own.fields;
    }

    /** What is attached to the outcome, activities aside. A timing that was never set is no value. */
    static Map<FieldKey, Field> attached(OutcomeView outcome) {
        var own = of(outcome.id());
        own.put(FieldKind.LINEAGE, later(outcome.lineage()));
        own.put(FieldKind.TIMING, outcome.firstTiming() == null ? null : outcome.timing());
        outcome.references()
                .forEach(reference -> own.put(FieldKind.REFERENCE, reference.target(), entry(reference), reference));
        outcome.expectedResults()
                .forEach(expected ->
                        own.put(FieldKind.EXPECTED_RESULT, expected.number(), quoted(expected.text()), expected));
        own.put(FieldKind.RESOURCES, outcome.resources());
        outcome.partners().forEach(partner -> own.put(FieldKind.PARTNER, partner, name(partner), partner));
        outcome.links().forEach(link -> own.put(FieldKind.LINK, link.outcome(), link.code(), link));
        outcome.results().forEach(result -> own.put(FieldKind.RESULT, result.period(), result.period(), result));
        return own.fields;
    }

    /** The activity's own words and state: what {@link ActivityOutline} holds, one by one. */
    static Map<FieldKey, Field> definition(OutcomeId outcome, ActivityView activity) {
        var own = of(outcome, activity.id(), name(activity) + " ");
        own.put(FieldKind.CODE, activity.code());
        own.put(FieldKind.TEXT, activity.text());
        own.put(FieldKind.REQUEST_ONLY, activity.requestOnly());
        own.put(FieldKind.ROLES, activity.roles());
        own.put(FieldKind.BUREAUX, activity.bureaux());
        own.put(FieldKind.EXAMPLES, activity.examples());
        own.put(FieldKind.STATE, activity.state());
        return own.fields;
    }

    /** What is attached to the activity: its requests and results. */
    static Map<FieldKey, Field> attached(OutcomeId outcome, ActivityView activity) {
        var own = of(outcome, activity.id(), name(activity) + " ");
        activity.requests().forEach(request -> own.put(FieldKind.REQUEST, request.number(), request.number(), request));
        activity.results().forEach(result -> own.put(FieldKind.RESULT, result.period(), result.period(), result));
        return own.fields;
    }

    /** "activity A5", or the beginning of its text where the document prints no code. */
    static String name(ActivityView activity) {
        return "activity " + (activity.code() == null ? quoted(activity.text()) : activity.code());
    }

    /** What became of an outcome; what it came from is a part of its outline. */
    private static @Nullable Lineage later(@Nullable Lineage lineage) {
        return lineage == null || lineage.equals(new Lineage(lineage.splitFrom(), null, null, null))
                ? null
                : new Lineage(null, lineage.splitInto(), lineage.mergedInto(), lineage.mergedFrom());
    }

    private static Fields of(OutcomeId outcome) {
        return new Fields((kind, key) -> FieldKey.of(outcome, kind, key), "");
    }

    private static Fields of(OutcomeId outcome, ActivityId activity, String prefix) {
        return new Fields((kind, key) -> FieldKey.of(outcome, activity, kind, key), prefix);
    }

    private void put(FieldKind kind, @Nullable Object value) {
        if (value != null) {
            fields.put(keys.apply(kind, ""), new Field(prefix + kind.words(), value, null));
        }
    }

    private void put(FieldKind kind, Object key, Object name, Object value) {
        fields.put(keys.apply(kind, key), new Field(prefix + kind.words() + " " + name, value, null));
    }

    private static String entry(Reference reference) {
        return reference.scheme().name().toLowerCase(Locale.ROOT) + " " + reference.number();
    }

    private static String name(Partner partner) {
        var kind = partner.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return partner.contribution().isEmpty() ? kind : kind + ": " + quoted(partner.contribution());
    }

    private static String quoted(String text) {
        return "“" + (text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE - 1) + "…") + "”";
    }
}
