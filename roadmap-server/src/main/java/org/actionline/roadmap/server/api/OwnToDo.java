package org.actionline.roadmap.server.api;

import java.time.Clock;
import java.time.LocalDate;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.roadmap.RoadmapEntry;
import org.actionline.roadmap.query.todo.ToDo;
import org.actionline.roadmap.query.todo.ToDoView;
import org.actionline.roadmap.server.security.Sight;
import org.springframework.stereotype.Component;

/** Which results wait for somebody, in every roadmap where that person writes or approves; the API and the pages say the same. */
@Component
public class OwnToDo {

    private final RoadmapQueries queries;
    private final Clock clock;

    OwnToDo(RoadmapQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** What waits for the person who asks. */
    public ToDoView of(ActorId actor, Sight sight) {
        return queries.list().stream()
                .map(RoadmapEntry::code)
                .filter(roadmap -> sight.writes(roadmap) || sight.approves(roadmap))
                .map(roadmap -> waiting(roadmap, actor, sight))
                .reduce(ToDoView.NOTHING, ToDoView::and);
    }

    private ToDoView waiting(RoadmapCode code, ActorId actor, Sight sight) {
        var roadmap = queries.roadmap(code);
        var today = LocalDate.now(clock);
        var toWrite = sight.writes(code) ? ToDo.toWrite(roadmap, today) : ToDoView.NOTHING;
        return sight.approves(code) ? toWrite.and(ToDo.toApprove(roadmap, actor, today)) : toWrite;
    }
}
