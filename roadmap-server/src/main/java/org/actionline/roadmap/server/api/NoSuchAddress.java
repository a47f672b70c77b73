package org.actionline.roadmap.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Requests under {@code /api} that reach no controller: no such address, or not with this method. */
@Component
class NoSuchAddress implements HandlerExceptionResolver, Ordered {

    private final JsonMapper json;

    NoSuchAddress(JsonMapper json) {
        this.json = json;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (handler instanceof HandlerMethod || !request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        var problem = problem(request, e);
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            json.writeValue(response.getOutputStream(), problem);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new ModelAndView();
    }

    private static ProblemDetail problem(HttpServletRequest request, Exception e) {
        if (e instanceof HttpRequestMethodNotSupportedException method) {
            return Problem.of(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "method-not-allowed",
                    "%s cannot be used here. Use %s.".formatted(request.getMethod(), method.getSupportedHttpMethods()));
        }
        if (e instanceof HttpMediaTypeNotSupportedException type) {
            return Problem.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-media-type",
                    "A body of type %s is not read here. Send %s."
                            .formatted(type.getContentType(), type.getSupportedMediaTypes()));
        }
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "no-such-address",
                "There is nothing at %s %s. The API description at /v3/api-docs lists every address."
                        .formatted(request.getMethod(), request.getRequestURI()));
    }
}
