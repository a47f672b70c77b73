package org.actionline.roadmap.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.query.NoAnswer;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.server.access.AccessRefused;
import org.actionline.roadmap.server.evidence.EvidenceRefused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Questions without an answer as pages that say what to do; bugs are left to {@link ErrorPage}. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
class PageErrors {

    private final Words words;
    private final Surroundings surroundings;

    PageErrors(Words words, Surroundings surroundings) {
        this.words = words;
        this.surroundings = surroundings;
    }

    @ExceptionHandler
    ModelAndView on(Unanswerable unanswerable, HttpServletRequest request) {
        var why = unanswerable.why();
        return switch (why) {
            case NoAnswer.UnknownRoadmap unknown -> page(HttpStatus.NOT_FOUND, words.why(why), request);
            case NoAnswer.UnknownOutcome unknown -> page(HttpStatus.NOT_FOUND, words.why(why), request);
            case NoAnswer.UnknownPeriod unknown -> page(HttpStatus.NOT_FOUND, words.why(why), request);
            case NoAnswer.UnreadablePoint unreadable -> page(HttpStatus.BAD_REQUEST, words.why(why), request);
            case NoAnswer.PointInFuture future -> page(HttpStatus.BAD_REQUEST, words.why(why), request);
            case NoAnswer.PointBeforeOpening before -> page(HttpStatus.BAD_REQUEST, words.why(why), request);
            case NoAnswer.DayInFuture future -> page(HttpStatus.BAD_REQUEST, words.why(why), request);
            case NoAnswer.DayBeforeOpening before -> page(HttpStatus.BAD_REQUEST, words.why(why), request);
            case NoAnswer.PositionNotReached behind -> page(HttpStatus.SERVICE_UNAVAILABLE, words.why(why), request);
        };
    }

    /** A code in the address that no roadmap or outcome can have. */
    @ExceptionHandler
    ModelAndView on(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        for (Throwable cause = mismatch; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                return page(HttpStatus.NOT_FOUND, String.valueOf(invalid.getMessage()), request);
            }
        }
        return page(HttpStatus.NOT_FOUND, words.say("problem.404.what"), request);
    }

    /** What a page found missing or out of order, in its own words where it has some. */
    @ExceptionHandler
    ModelAndView on(ResponseStatusException refused, HttpServletRequest request) {
        var status = HttpStatus.valueOf(refused.getStatusCode().value());
        var reason = refused.getReason();
        return page(status, reason == null ? ProblemPage.general(status, words) : reason, request);
    }

    @ExceptionHandler
    ModelAndView on(AccessRefused refused, HttpServletRequest request) {
        return page(
                refused.status(),
                words.sayOr("refused." + refused.name(), String.valueOf(refused.getMessage())),
                request);
    }

    /** A form with a file that came without one, or with one that is too large. */
    @ExceptionHandler
    ModelAndView on(MultipartException upload, HttpServletRequest request) {
        return upload instanceof MaxUploadSizeExceededException
                ? page(HttpStatus.CONTENT_TOO_LARGE, words.say("problem.413.what"), request)
                : page(HttpStatus.BAD_REQUEST, words.say("problem.400.what"), request);
    }

    @ExceptionHandler
    ModelAndView on(EvidenceRefused.Damaged damaged, HttpServletRequest request) {
        return page(HttpStatus.INTERNAL_SERVER_ERROR, words.say("evidence.damaged"), request);
    }

    @ExceptionHandler
    ModelAndView on(InvalidValue invalid, HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, String.valueOf(invalid.getMessage()), request);
    }

    /** What {@link Person} and {@link Surroundings} put into a page is not there for pages about errors. */
    private ModelAndView page(HttpStatus status, String what, HttpServletRequest request) {
        var page = ProblemPage.of(status, what, words);
        var user = request.getRemoteUser();
        if (user != null) {
            page.addObject("user", words.name(new ActorId(user)));
        }
        surroundings.addTo(page, request);
        return page;
    }
}
