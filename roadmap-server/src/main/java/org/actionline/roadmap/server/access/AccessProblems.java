package org.actionline.roadmap.server.access;

import org.actionline.roadmap.server.api.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the API says when something about roles, accounts or proposals is refused. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(AccessRefused refused) {
        var answer = ResponseEntity.status(refused.status());
        if (refused.status() == HttpStatus.TOO_MANY_REQUESTS) {
            answer.header(
                    HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfter().toSeconds()));
        }
        return answer.body(Problem.of(refused.status(), refused.name(), String.valueOf(refused.getMessage())));
    }
}
