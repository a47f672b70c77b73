package org.actionline.roadmap.server.api;

import java.time.Clock;
import java.time.LocalDate;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.roadmap.RoadmapEntry;
import org.actionline.roadmap.query.todo.ToDo;
import org.actionline.roadmap.query.todo.ToDoView;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Sight;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which results wait for the account that asks, in every roadmap where it writes or approves. */
@RestController
class ToDoApi {

    private final RoadmapQueries queries;
    private final Clock clock;

    ToDoApi(RoadmapQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Requires(Right.SIGNED_IN)
    @GetMapping("/api/to-do")
    ToDoView toDo(ActorId actor, Sight sight) {
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
