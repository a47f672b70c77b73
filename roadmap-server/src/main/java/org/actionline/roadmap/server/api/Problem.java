package org.actionline.roadmap.server.api;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Problem documents with stable types (RFC 9457 section 3.1.1). */
public final class Problem {

    private Problem() {}

    public static ProblemDetail of(HttpStatus status, String name, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + name));
        problem.setTitle(name.replace('-', ' '));
        return problem;
    }

    /** A problem with one field of the request. */
    public static ProblemDetail field(HttpStatus status, String name, String field, String detail) {
        var problem = of(status, name, detail);
        problem.setProperty("field", field);
        return problem;
    }
}
