package org.actionline.roadmap.server.pages;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A page that says what went wrong and what to do; there is always a way on. */
final class ProblemPage {

    private ProblemPage() {}

    /** The page of a status, with what happened in particular. */
    static ModelAndView of(HttpStatus status, String what, Words words) {
        var key = key(status);
        return page(status, key, what, words);
    }

    /** The page of a status, with what such a status means in general. */
    static ModelAndView of(HttpStatus status, Words words) {
        return of(status, general(status, words), words);
    }

    /** What a status means in general. */
    static String general(HttpStatus status, Words words) {
        return words.say(key(status) + ".what", status.value());
    }

    /** The page for a form that was sent without the secret of this session. */
    static ModelAndView ofForgedOrOldForm(Words words) {
        return page(HttpStatus.FORBIDDEN, "problem.csrf", words.say("problem.csrf.what"), words);
    }

    private static ModelAndView page(HttpStatus status, String key, String what, Words words) {
        var page = new ModelAndView("problem", status);
        page.addObject("frame", Frame.of(words.say(key + ".title")));
        page.addObject("what", what);
        page.addObject("todo", words.say(key + ".todo"));
        page.addObject("words", words);
        return page;
    }

    private static String key(HttpStatus status) {
        if (status.is5xxServerError()) {
            return status == HttpStatus.SERVICE_UNAVAILABLE ? "problem.503" : "problem.500";
        }
        return switch (status.value()) {
            case 400, 403, 404, 413, 429 -> "problem." + status.value();
            default -> "problem.other";
        };
    }
}
