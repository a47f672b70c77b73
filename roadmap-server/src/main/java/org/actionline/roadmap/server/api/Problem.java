package org.actionline.roadmap.server.api;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Problem documents with stable types (RFC 9457 section 3.1.1). */
public final class Problem {

    private Problem() {}

    /**
     * A problem of which the name says what is wrong.
     *
     * @param name of the type; a field's name in it is written in kebab case like the rest
     */
    public static ProblemDetail of(HttpStatus status, String name, String detail) {
        var kebab = name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + kebab));
        problem.setTitle(kebab.replace('-', ' '));
        return problem;
    }

    /** A problem with one field of the request. */
    public static ProblemDetail field(HttpStatus status, String name, String field, String detail) {
        var problem = of(status, name, detail);
        problem.setProperty("field", field);
        return problem;
    }
}
