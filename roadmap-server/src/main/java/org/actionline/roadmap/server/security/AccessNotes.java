package org.actionline.roadmap.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.server.accesslog.AccessLog;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes in the access log what was decided about a request; the outermost filter of API and pages. */
final class AccessNotes extends OncePerRequestFilter {

    private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);

    /** Malformed, too large, of another kind, or against a rule of the form. */
    private static final Set<Integer> REFUSED_INPUT = Set.of(400, 413, 415, 422);

    private final AccessLog log;

    AccessNotes(AccessLog log) {
        this.log = log;
    }

    private record Decided(@Nullable ActorId person, Routes.Route route, Set<Grant> held) {}

    /** Leaves for this filter what was known when the request was decided. */
    static void keepIn(HttpServletRequest request, @Nullable ActorId person, Routes.Route route, Set<Grant> held) {
        request.setAttribute(Decided.class.getName(), new Decided(person, route, held));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            var decided = request.getAttribute(Decided.class.getName()) instanceof Decided known ? known : null;
            what(decided, Verdict.of(request), response.getStatus())
                    .ifPresent(what -> log.note(who(decided), what, about(request), request.getRemoteAddr()));
        }
    }

    private static Optional<String> what(@Nullable Decided decided, @Nullable Verdict verdict, int status) {
        if (verdict instanceof Verdict.Hidden || REFUSALS.contains(status)) {
            return Optional.of("refusal");
        }
        if (REFUSED_INPUT.contains(status)) {
            return Optional.of("refused-input");
        }
        if (decided == null || verdict == null || !verdict.isGranted()) {
            return Optional.empty();
        }
        return switch (decided.route().trace()) {
            case EXPORT, VERIFICATION, RESET ->
                Optional.of(decided.route().trace().name().toLowerCase(Locale.ROOT));
            case BY_RIGHT -> readsUnpublished(decided) ? Optional.of("read") : Optional.empty();
        };
    }

    private static boolean readsUnpublished(Decided decided) {
        return switch (decided.route().right()) {
            case READ, SEE_PEOPLE, READ_ACCESS_LOG -> true;
            case READ_AT ->
                decided.held().stream()
                        .anyMatch(grant ->
                                grant.gives(Right.READ_AT, decided.route().roadmap()));
            case OPEN,
                    SIGNED_IN,
                    SIGHT,
                    READ_VERSIONS,
                    WRITE,
                    APPROVE,
                    PUBLISH,
                    KEEP_PEOPLE,
                    SECOND,
                    ADMINISTER,
                    OPERATE -> false;
        };
    }

    private static String who(@Nullable Decided decided) {
        return decided == null || decided.person() == null
                ? "everyone"
                : decided.person().text();
    }

    private static String about(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI();
    }
}
