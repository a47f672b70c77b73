package org.actionline.roadmap.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the rule of a request.
 *
 * <p>It asks the very table by which requests find their handlers, so no spelling of an address reaches a handler past its rule.
 */
final class Routes implements SmartInitializingSingleton {

    /** Controllers of the library that describes the API; what they show is open to all. */
    private static final String API_DESCRIPTION = "org.springdoc.";

    private final RequestMappingHandlerMapping mapping;

    Routes(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * Where a request is going.
     *
     * @param points for {@link Right#READ_AT}: the parameters that name points
     * @param roadmap the roadmap of the address as it is spelt there
     */
    record Route(
            Right right,
            List<String> points,
            Trace trace,
            @Nullable String roadmap) {}

    /** An address without a handler needs an account, so that nobody else can tell which addresses there are. */
    Route of(HttpServletRequest request) {
        var handler = handler(request);
        if (handler == null) {
            return new Route(Right.SIGNED_IN, List.of(), Trace.BY_RIGHT, null);
        }
        var rule = rule(handler);
        if (rule.isEmpty()) {
            throw new IllegalStateException("No rule for " + handler);
        }
        return new Route(
                rule.get().value(), List.of(rule.get().points()), rule.get().trace(), roadmap(request));
    }

    /** @throws IllegalStateException if a route has no rule: such a server must not start */
    @Override
    public void afterSingletonsInstantiated() {
        var without = mapping.getHandlerMethods().entrySet().stream()
                .filter(route -> rule(route.getValue()).isEmpty())
                .map(route -> route.getKey() + " (" + route.getValue().getShortLogMessage() + ")")
                .sorted()
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            throw new IllegalStateException(
                    "Routes without a rule; say @Requires(…) on the method or its class: " + without);
        }
    }

    /** The rule of a handler; empty when it names none. */
    static Optional<Requires> rule(HandlerMethod handler) {
        if (handler.getBeanType().getName().startsWith(API_DESCRIPTION)) {
            return Optional.of(Described.class.getAnnotation(Requires.class));
        }
        var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Requires.class);
        return Optional.ofNullable(
                own == null ? AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Requires.class) : own);
    }

    private @Nullable HandlerMethod handler(HttpServletRequest request) {
        if (HttpMethod.OPTIONS.matches(request.getMethod())) {
            return null;
        }
        try {
            if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
                ServletRequestPathUtils.parseAndCache(request);
            }
            var found = mapping.getHandler(request);
            return found != null && found.getHandler() instanceof HandlerMethod handler ? handler : null;
        } catch (Exception noHandlerForThis) {
            // Wrong method, wrong type: the dispatcher will meet the same exception and answer it.
            return null;
        }
    }

    private static @Nullable String roadmap(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("roadmap") instanceof String roadmap
                ? roadmap
                : null;
    }

    @Requires(Right.OPEN)
    private static final class Described {}
}
