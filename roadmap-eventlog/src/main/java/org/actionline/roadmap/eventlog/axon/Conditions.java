package org.actionline.roadmap.eventlog.axon;

import java.util.Set;
import java.util.stream.Collectors;
import org.actionline.roadmap.eventlog.Condition;
import org.actionline.roadmap.eventlog.Criteria;
import org.actionline.roadmap.eventlog.Criterion;
import org.actionline.roadmap.eventlog.Tag;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;

/** Axon's criteria and conditions in the log's terms. */
final class Conditions {

    /** A name no event has: criteria that match it, without tags, match everything. */
    private static final QualifiedName NO_TYPE = new QualifiedName("=");

    private Conditions() {}

    /** A condition whose marker is the origin rests on nothing read, so the whole log counts. */
    static Condition of(AppendCondition condition) {
        var marker = condition.consistencyMarker();
        if (marker.equals(ConsistencyMarker.INFINITY)) {
            return Condition.none();
        }
        return new Condition(of(condition.criteria()), Math.max(0, GlobalIndexConsistencyMarker.position(marker)));
    }

    /** Flattening drops an alternative that means any event, so that one is asked for first. */
    static Criteria of(EventCriteria criteria) {
        if (criteria.matches(NO_TYPE, Set.of())) {
            return Criteria.everything();
        }
        return new Criteria(criteria.flatten().stream().map(Conditions::of).collect(Collectors.toUnmodifiableSet()));
    }

    private static Criterion of(EventCriterion criterion) {
        return new Criterion(
                criterion.tags().stream()
                        .map(tag -> new Tag(tag.key(), tag.value()))
                        .collect(Collectors.toUnmodifiableSet()),
                criterion.types().stream().map(QualifiedName::fullName).collect(Collectors.toUnmodifiableSet()));
    }
}
