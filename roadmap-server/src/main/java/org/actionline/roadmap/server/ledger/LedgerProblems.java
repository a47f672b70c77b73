package org.actionline.roadmap.server.ledger;

import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.ledger.SigningHalted;
import org.actionline.roadmap.server.api.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What can stand between an auditor and the evidence. */
@RestControllerAdvice(assignableTypes = {LedgerApi.class, EventApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class LedgerProblems {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(SigningHalted halted) {
        return answer(Problem.of(
                SERVICE_UNAVAILABLE,
                "signing-halted",
                halted.getMessage()
                        + ". No checkpoint is signed until a person has looked: run \"roadmap verify\" on the"
                        + " data directory."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnknownPosition unknown) {
        var newest = unknown.head() == 0 ? "The log is empty." : "The newest is " + (unknown.head() - 1) + ".";
        var problem = Problem.field(
                NOT_FOUND,
                "unknown-position",
                "position",
                "There is no event %d. %s".formatted(unknown.position(), newest));
        problem.setProperty("head", unknown.head());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NotPublished missing) {
        return answer(Problem.of(
                NOT_FOUND,
                "not-published",
                "Nothing is published at %s: %s.".formatted(missing.path(), missing.why())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(EventStream.TooManyReaders many) {
        return answer(Problem.of(
                SERVICE_UNAVAILABLE,
                "too-many-readers",
                many.getMessage() + ". Ask for the events in parts, or come back later."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(LogFailure.Damaged damaged) {
        LOG.error("{}", damaged.getMessage());
        var problem = Problem.of(
                INTERNAL_SERVER_ERROR,
                "event-damaged",
                damaged.getMessage() + ". Run \"roadmap verify\" on the data directory.");
        problem.setProperty("position", damaged.position());
        return answer(problem);
    }

    /** Its type is said, because a tile's or a text's address would otherwise be taken to answer in its own. */
    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
