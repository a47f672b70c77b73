package org.actionline.roadmap.server.views;

import org.actionline.roadmap.query.view.Rebuild;
import org.actionline.roadmap.query.view.RebuildView;
import org.actionline.roadmap.server.api.Problem;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For operators: the two sets of views, filling the other one anew, and the way back. */
@RestController
@Requires(Right.OPERATE)
@RequestMapping("/api/views")
class RebuildApi {

    private final Rebuild rebuild;

    RebuildApi(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** Which set is read, and how far a rebuild is. */
    @GetMapping
    RebuildView views() {
        return rebuild.status();
    }

    /** Fills the other set from the log and reads it from then on, if it says the same byte for byte. */
    @PostMapping("/rebuild")
    ResponseEntity<RebuildView> start() {
        if (!rebuild.start()) {
            throw refused("rebuild-under-way", "A rebuild is under way; GET /api/views says how far it is.");
        }
        return ResponseEntity.accepted().body(rebuild.status());
    }

    /** Reads the set again that was read before, as soon as it has counted on to the present. */
    @PostMapping("/back")
    ResponseEntity<RebuildView> back() {
        if (!rebuild.back()) {
            throw refused(
                    "no-way-back",
                    "There is no other set of views, or a rebuild is under way; GET /api/views says which.");
        }
        return ResponseEntity.accepted().body(rebuild.status());
    }

    private static ErrorResponseException refused(String name, String detail) {
        return new ErrorResponseException(HttpStatus.CONFLICT, Problem.of(HttpStatus.CONFLICT, name, detail), null);
    }
}
