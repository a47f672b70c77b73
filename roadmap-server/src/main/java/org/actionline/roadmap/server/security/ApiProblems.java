package org.actionline.roadmap.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.UnknownRoadmap;
import org.actionline.roadmap.server.api.Problem;
import org.actionline.roadmap.server.api.RefusalProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** What the API answers before a controller is reached: nobody known (401), or not allowed (403), as RFC 9457 problems. */
final class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String WAY_IN = "Send the token of an account from accounts.json in the header"
            + " \"Authorization: Bearer <token>\"; a cookie or a token in the address is not read.";

    private final JsonMapper json;

    ApiProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (Verdict.of(request) instanceof Verdict.PublishedOnly only) {
            answer(request, response, publishedOnly(only));
            return;
        }
        var wrong = reason instanceof BadCredentialsException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, wrong ? "Bearer error=\"invalid_token\"" : "Bearer");
        var what = wrong ? "The token belongs to no account. " : "This request needs an account. ";
        answer(request, response, Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", what + WAY_IN));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        answer(request, response, problem(Verdict.of(request), request.getRemoteUser()));
    }

    private static ProblemDetail problem(@Nullable Verdict verdict, @Nullable String user) {
        if (verdict == null) {
            return forbidden();
        }
        return switch (verdict) {
            case Verdict.Refused refused ->
                Problem.of(HttpStatus.FORBIDDEN, "forbidden", Rights.refusal(user, refused.right()));
            case Verdict.Hidden hidden -> unknown(hidden.roadmap());
            case Verdict.PublishedOnly only -> publishedOnly(only);
            case Verdict.Granted granted -> forbidden();
        };
    }

    /** Word for word what is said about a roadmap that does not exist. */
    private static ProblemDetail unknown(String roadmap) {
        try {
            return RefusalProblems.of(new UnknownRoadmap(new RoadmapCode(roadmap)));
        } catch (InvalidValue noSuchCode) {
            return Problem.field(
                    HttpStatus.NOT_FOUND, "unknown-roadmap", "roadmap", String.valueOf(noSuchCode.getMessage()));
        }
    }

    private static ProblemDetail publishedOnly(Verdict.PublishedOnly only) {
        var problem = Problem.of(
                HttpStatus.FORBIDDEN,
                "published-only",
                only.versions().isEmpty()
                        ? "Roadmap %s has no published version yet, and nothing else may be read without a role in it."
                                .formatted(only.roadmap())
                        : "Of roadmap %s only published versions may be read. Name them as points: %s."
                                .formatted(only.roadmap(), String.join(", ", only.versions())));
        problem.setProperty("versions", only.versions());
        return problem;
    }

    private static ProblemDetail forbidden() {
        return Problem.of(HttpStatus.FORBIDDEN, "forbidden", "This request is refused.");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
