package org.actionline.roadmap.server.access;

import org.actionline.roadmap.server.api.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the API says when something about roles, accounts or proposals is refused. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessProblems {

    @ExceptionHandler
    ProblemDetail on(AccessRefused refused) {
        return Problem.of(refused.status(), refused.name(), String.valueOf(refused.getMessage()));
    }
}
