package org.actionline.roadmap.command.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.activity.ActivityEvent;
import org.actionline.roadmap.api.doubt.DoubtEvent;
import org.actionline.roadmap.api.erasure.ErasureEvent;
import org.actionline.roadmap.api.expected.ExpectedResultEvent;
import org.actionline.roadmap.api.link.LinkEvent;
import org.actionline.roadmap.api.outcome.OutcomeEvent;
import org.actionline.roadmap.api.partner.PartnerEvent;
import org.actionline.roadmap.api.period.PeriodEvent;
import org.actionline.roadmap.api.reference.ReferenceEvent;
import org.actionline.roadmap.api.resource.ResourceEvent;
import org.actionline.roadmap.api.result.ResultEvent;
import org.actionline.roadmap.api.roadmap.RoadmapEvent;
import org.actionline.roadmap.api.timing.TimingEvent;
import org.actionline.roadmap.api.version.VersionEvent;

/**
 * What a decision knows: who asks, and the state of every concept as far as the needs of the command reach.
 *
 * <p>Changes only while it is folded, so whoever holds one holds a value.
 */
public final class Known {

    private final ActorId asker;
    private final List<Read> reads = new ArrayList<>();
    private long size;
    private Roadmaps roadmaps = Roadmaps.NONE;
    private Rows outcomes = Rows.NONE;
    private Timings timings = Timings.NONE;
    private References references = References.NONE;
    private ExpectedResults expectedResults = ExpectedResults.NONE;
    private Activities activities = Activities.NONE;
    private Resources resources = Resources.NONE;
    private Partners partners = Partners.NONE;
    private Links links = Links.NONE;
    private Periods periods = Periods.NONE;
    private Results results = Results.NONE;
    private Versions versions = Versions.NONE;
    private Doubts doubts = Doubts.NONE;

    private Known(ActorId asker) {
        this.asker = asker;
    }

    /** Reads what the decision about a command needs; the outcomes that it names after the codes that name them. */
    public static Known read(RegisterCommand command, ActorId asker, Source source) {
        var needs = Rulebook.needs(command);
        var reads = new ArrayList<>(source.read(needs.parts()));
        var codes = of(asker, reads).outcomes;
        var named = new ArrayList<Needs.Part>();
        needs.codes().forEach((code, types) -> {
            var id = codes.bearer(code);
            if (id != null) {
                named.add(Needs.of(id, types));
            }
        });
        if (!named.isEmpty()) {
            reads.addAll(source.read(named));
        }
        return of(asker, reads);
    }

    /** Folds events in the order of the log; one that was read twice counts once. */
    public static Known of(ActorId asker, Collection<Read> reads) {
        var ordered = new TreeMap<Long, Read>();
        reads.forEach(read -> ordered.put(read.position(), read));
        var known = new Known(asker);
        ordered.values().forEach(known::add);
        return known;
    }

    /** Nothing read yet. */
    static Known nothing(ActorId asker) {
        return new Known(asker);
    }

    void add(Read read) {
        reads.add(read);
        size = read.position() + 1;
        switch (read.event()) {
            case RoadmapEvent e -> roadmaps = Roadmaps.evolve(roadmaps, e);
            case OutcomeEvent e -> outcomes = Rows.evolve(outcomes, e);
            case TimingEvent e -> timings = Timings.evolve(timings, e);
            case ReferenceEvent e -> references = References.evolve(references, e);
            case ExpectedResultEvent e -> expectedResults = ExpectedResults.evolve(expectedResults, e);
            case ActivityEvent e -> activities = Activities.evolve(activities, e);
            case ResourceEvent e -> resources = Resources.evolve(resources, e);
            case PartnerEvent e -> partners = Partners.evolve(partners, e);
            case LinkEvent e -> links = Links.evolve(links, e);
            case PeriodEvent e -> periods = Periods.evolve(periods, e);
            case ResultEvent e -> results = Results.evolve(results, e, read);
            case VersionEvent e -> versions = Versions.evolve(versions, e);
            case DoubtEvent e -> doubts = Doubts.evolve(doubts, e);
            case ErasureEvent e -> {
                // No rule asks what was erased; what is left of it has been read in its place.
            }
            case RegisterEvent e -> throw new IllegalStateException("No rules know " + e.getClass());
        }
    }

    /** Who gave the command. */
    ActorId asker() {
        return asker;
    }

    /** Everything that was folded, in the order of the log. */
    List<Read> reads() {
        return List.copyOf(reads);
    }

    /** One more than the position of the last event that was read. */
    long size() {
        return size;
    }

    Roadmaps roadmaps() {
        return roadmaps;
    }

    public Rows outcomes() {
        return outcomes;
    }

    Timings timings() {
        return timings;
    }

    References references() {
        return references;
    }

    ExpectedResults expectedResults() {
        return expectedResults;
    }

    Activities activities() {
        return activities;
    }

    Resources resources() {
        return resources;
    }

    Partners partners() {
        return partners;
    }

    Links links() {
        return links;
    }

    Periods periods() {
        return periods;
    }

    Results results() {
        return results;
    }

    Versions versions() {
        return versions;
    }

    Doubts doubts() {
        return doubts;
    }
}
