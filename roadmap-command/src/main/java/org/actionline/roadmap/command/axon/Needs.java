package org.actionline.roadmap.command.axon;

import static org.axonframework.messaging.eventstreaming.EventCriteria.either;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.doubt.DoubtCommand.RaiseDoubt;
import org.actionline.roadmap.api.doubt.DoubtCommand.SettleDoubt;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.link.LinkCommand.LinkOutcome;
import org.actionline.roadmap.api.link.LinkEvent.OutcomeLinked;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.period.PeriodCommand.OpenPeriod;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.ResultCommand.CorrectResult;
import org.actionline.roadmap.api.result.ResultCommand.RecordResult;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapOpened;
import org.actionline.roadmap.api.version.VersionCommand.PublishVersion;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Which events a decision needs: no more, because every one of them can be a reason to decide again. */
final class Needs {

    private Needs() {}

    static EventCriteria earlierAnswer(CommandId id) {
        return havingTags(Tags.COMMAND, id.toString());
    }

    static EventCriteria of(RegisterCommand command) {
        var roadmap = command.roadmap();
        return switch (command) {
            case OpenRoadmap c -> ofRoadmap(roadmap, List.of(RoadmapOpened.class));
            case OpenPeriod c -> ofRoadmap(roadmap, List.of(RoadmapOpened.class, PeriodOpened.class));
            case PublishVersion c -> havingTags(Tags.ROADMAP, roadmap.text());
            case RaiseDoubt c -> either(ofRoadmap(roadmap, List.of(RoadmapOpened.class)), doubt(roadmap, c.doubt()));
            case SettleDoubt c -> either(ofRoadmap(roadmap, List.of(RoadmapOpened.class)), doubt(roadmap, c.doubt()));
            case RegisterCommand c -> throw new IllegalStateException("No rules for " + c.getClass());
        };
    }

    /** What is around the outcome: its roadmap, the codes that the command names, the period, the links. */
    static EventCriteria around(ToOutcome command) {
        var roadmap = command.roadmap();
        var needs = new ArrayList<EventCriteria>();
        needs.add(ofRoadmap(roadmap, List.of(RoadmapOpened.class)));
        needs.add(code(roadmap, command.outcome()));
        if (command instanceof DefineOutcome define && define.parent() != null) {
            needs.add(code(roadmap, define.parent()));
        }
        if (command instanceof LinkOutcome link) {
            needs.add(code(roadmap, link.servedBy()));
            needs.add(ofRoadmap(roadmap, List.of(OutcomeLinked.class)));
        }
        if (command instanceof RecordResult result) {
            needs.add(period(roadmap, result.period()));
        }
        if (command instanceof CorrectResult result) {
            needs.add(period(roadmap, result.period()));
        }
        return either(needs);
    }

    static EventCriteria outcome(OutcomeId id) {
        return havingTags(Tags.OUTCOME, id.toString());
    }

    private static EventCriteria code(RoadmapCode roadmap, OutcomeCode code) {
        return havingTags(Tags.ADDRESS, Tags.address(roadmap, code));
    }

    private static EventCriteria period(RoadmapCode roadmap, PeriodLabel period) {
        return havingTags(Tags.PERIOD, Tags.address(roadmap, period));
    }

    private static EventCriteria doubt(RoadmapCode roadmap, DoubtId doubt) {
        return havingTags(Tags.ROADMAP, roadmap.text(), Tags.DOUBT, doubt.toString());
    }

    private static EventCriteria ofRoadmap(RoadmapCode roadmap, List<Class<? extends RegisterEvent>> types) {
        var names = types.stream().map(type -> new QualifiedName(EventTypes.name(type)));
        return havingTags(Tags.ROADMAP, roadmap.text()).andBeingOneOfTypes(names.toArray(QualifiedName[]::new));
    }
}
