package org.actionline.roadmap.server.api;

import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.query.todo.ToDoView;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Sight;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which results wait for the account that asks, in every roadmap where it writes or approves. */
@RestController
class ToDoApi {

    private final OwnToDo own;

    ToDoApi(OwnToDo own) {
        this.own = own;
    }

    @Requires(Right.SIGNED_IN)
    @GetMapping("/api/to-do")
    ToDoView toDo(ActorId actor, Sight sight) {
        return own.of(actor, sight);
    }
}
