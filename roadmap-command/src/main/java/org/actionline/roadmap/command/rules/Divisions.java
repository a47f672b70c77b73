package org.actionline.roadmap.command.rules;

import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.link.LinkRefusal.LinksWouldCircle;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MergeOutcomes;
import org.actionline.roadmap.api.outcome.OutcomeCommand.SplitOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.SubdivideOutcome;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMerged;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMoved;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeSplit;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomesTakenIn;
import org.actionline.roadmap.api.outcome.OutcomeName;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWouldContainItself;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.SubOutcomesNotTaken;
import org.actionline.roadmap.api.outcome.Part;
import org.actionline.roadmap.api.outcome.Place;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferencesLinked;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.jspecify.annotations.Nullable;

/**
 * Rows that become several, and several that become one.
 *
 * <p>What follows from the founding documents goes on: the parts of a split take over the timing with its first date, so that no slip
 * is lost, and the references; an outcome that takes others in takes over their references and keeps its own timing. Living
 * sub-outcomes move along. Expected results, activities, resources, partners, links and results stay with the outcome that ended,
 * where they can be read; only a person can say which successor they belong to.
 */
final class Divisions {

    private Divisions() {}

    static List<OutcomeDefined> subdivide(SubdivideOutcome c, Row row, Known known) {
        return c.parts().stream()
                .map(part -> defined(c.roadmap(), part, row.code(), null, known))
                .toList();
    }

    static List<OfOutcome> split(SplitOutcome c, Row row, Known known) {
        var rows = known.outcomes();
        var parent = rows.parentCode(row);
        requireAllTaken(c, rows.liveUnder(row));
        var events = new ArrayList<OfOutcome>();
        for (var part : c.parts()) {
            events.add(defined(c.roadmap(), part, parent, row.name(), known));
            events.addAll(known.timings().carried(c.roadmap(), row.id(), part.id()));
            var references = known.references().of(row.id());
            if (!references.isEmpty()) {
                events.add(new ReferencesLinked(c.roadmap(), part.id(), references));
            }
        }
        var into = c.parts().stream()
                .map(part -> new OutcomeName(part.id(), part.code()))
                .toList();
        events.add(new OutcomeSplit(c.roadmap(), row.id(), into));
        for (var part : c.parts()) {
            part.subOutcomes().stream()
                    .map(code -> rows.live(c.roadmap(), code))
                    .forEach(child -> events.add(moved(c.roadmap(), child, row.code(), part.code())));
        }
        return events;
    }

    private static void requireAllTaken(SplitOutcome c, List<Row> children) {
        var codes = Outcomes.codes(children);
        var taken =
                c.parts().stream().flatMap(part -> part.subOutcomes().stream()).toList();
        if (taken.size() != codes.size() || !taken.containsAll(codes)) {
            throw new CommandRefused(new SubOutcomesNotTaken(c.roadmap(), c.outcome(), codes, taken));
        }
    }

    static List<OfOutcome> merge(MergeOutcomes c, Row target, Known known) {
        var rows = known.outcomes();
        var sources =
                c.sources().stream().map(code -> rows.live(c.roadmap(), code)).toList();
        var events = new ArrayList<OfOutcome>();
        for (var source : sources) {
            if (rows.within(target, source)) {
                throw new CommandRefused(new OutcomeWouldContainItself(c.roadmap(), source.code(), target.code()));
            }
            if (known.links().reaches(target.id(), source.id(), rows)) {
                throw new CommandRefused(new LinksWouldCircle(c.roadmap(), source.code(), target.code()));
            }
            events.add(new OutcomeMerged(c.roadmap(), source.id(), target.name()));
            rows.liveUnder(source).stream()
                    .filter(child -> !sources.contains(child))
                    .forEach(child -> events.add(moved(c.roadmap(), child, source.code(), target.code())));
        }
        events.add(new OutcomesTakenIn(
                c.roadmap(), target.id(), sources.stream().map(Row::name).toList()));
        var references = known.references()
                .missing(target.id(), sources.stream().map(Row::id).toList());
        if (!references.isEmpty()) {
            events.add(new ReferencesLinked(c.roadmap(), target.id(), references));
        }
        return events;
    }

    private static OutcomeDefined defined(
            RoadmapCode roadmap,
            Part part,
            @Nullable OutcomeCode parent,
            @Nullable OutcomeName splitFrom,
            Known known) {
        known.outcomes().requireFree(roadmap, part.code());
        known.roadmaps().requireFits(roadmap, part.code(), parent);
        return new OutcomeDefined(roadmap, part.id(), part.code(), parent, part.statement(), part.mark(), splitFrom);
    }

    private static OutcomeMoved moved(RoadmapCode roadmap, Row child, OutcomeCode from, OutcomeCode to) {
        return new OutcomeMoved(
                roadmap, child.id(), new Place(child.code(), from), new Place(child.code(), to), null, null);
    }
}
