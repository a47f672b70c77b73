package org.actionline.roadmap.server.pages;

import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.query.NoAnswer;
import org.actionline.roadmap.query.Unanswerable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Questions without an answer as pages that say what to do; bugs are left to {@link ErrorPage}. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
class PageErrors {

    private final Words words;

    PageErrors(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    ModelAndView on(Unanswerable unanswerable) {
        var why = unanswerable.why();
        return switch (why) {
            case NoAnswer.UnknownRoadmap unknown -> page(HttpStatus.NOT_FOUND, why);
            case NoAnswer.UnknownOutcome unknown -> page(HttpStatus.NOT_FOUND, why);
            case NoAnswer.UnknownPeriod unknown -> page(HttpStatus.NOT_FOUND, why);
            case NoAnswer.UnreadablePoint unreadable -> page(HttpStatus.BAD_REQUEST, why);
            case NoAnswer.PointInFuture future -> page(HttpStatus.BAD_REQUEST, why);
            case NoAnswer.PointBeforeOpening before -> page(HttpStatus.BAD_REQUEST, why);
            case NoAnswer.PositionNotReached behind -> page(HttpStatus.SERVICE_UNAVAILABLE, why);
        };
    }

    /** A code in the address that no roadmap or outcome can have. */
    @ExceptionHandler
    ModelAndView on(MethodArgumentTypeMismatchException mismatch) {
        for (Throwable cause = mismatch; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                return page(HttpStatus.NOT_FOUND, String.valueOf(invalid.getMessage()));
            }
        }
        return page(HttpStatus.NOT_FOUND, words.say("problem.404.what"));
    }

    @ExceptionHandler
    ModelAndView on(InvalidValue invalid) {
        return page(HttpStatus.BAD_REQUEST, String.valueOf(invalid.getMessage()));
    }

    private ModelAndView page(HttpStatus status, NoAnswer why) {
        return page(status, words.why(why));
    }

    private ModelAndView page(HttpStatus status, String what) {
        return ProblemPage.of(status, what, words);
    }
}
