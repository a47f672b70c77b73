package org.actionline.roadmap.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
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
        var wrong = reason instanceof BadCredentialsException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, wrong ? "Bearer error=\"invalid_token\"" : "Bearer");
        var what = wrong ? "The token belongs to no account. " : "This request needs an account. ";
        answer(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated", what + WAY_IN);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        answer(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "forbidden",
                Rights.refusal(request.getRemoteUser(), Right.neededFor(request)));
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String name, String detail)
            throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + name));
        problem.setTitle(name);
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
