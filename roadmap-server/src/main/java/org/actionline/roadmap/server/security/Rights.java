package org.actionline.roadmap.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** The one place that decides: the rule of the route, the roles of who asks, the roadmap in question. API and pages ask here. */
public final class Rights implements AuthorizationManager<RequestAuthorizationContext> {

    private final Routes routes;
    private final Holdings holdings;
    private final PublishedVersions published;

    Rights(Routes routes, Holdings holdings, PublishedVersions published) {
        this.routes = routes;
        this.holdings = holdings;
        this.published = published;
    }

    @Override
    public Verdict authorize(Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var route = routes.of(request);
        var verdict = decide(who.get(), route, request);
        verdict.keepIn(request);
        AccessNotes.keepIn(request, person(who.get()), route, held(who.get()));
        return verdict;
    }

    /** Whether somebody has a right in a roadmap, or in the register as a whole when none is named. */
    public boolean may(@Nullable Authentication who, Right right, @Nullable String roadmap) {
        return held(who).stream().anyMatch(grant -> grant.gives(right, roadmap));
    }

    /** What somebody may see. */
    public Sight sight(@Nullable Authentication who) {
        return new Sight(Set.copyOf(held(who)));
    }

    /** What was refused to whom, and who could do it. */
    static String refusal(@Nullable String user, Right needed) {
        var roles = Arrays.stream(AccountRole.values())
                .filter(role -> role.rights().contains(needed))
                .map(AccountRole::word)
                .collect(Collectors.joining(" or "));
        return "Account %s may not %s. That takes the role %s.".formatted(user, needed.words(), roles);
    }

    private Verdict decide(@Nullable Authentication who, Routes.Route route, HttpServletRequest request) {
        return switch (route.right()) {
            case OPEN -> new Verdict.Granted();
            case SIGNED_IN -> person(who) != null ? new Verdict.Granted() : new Verdict.Refused(Right.SIGNED_IN);
            case SIGHT ->
                person(who) != null || !holdings.ofEverybody().isEmpty()
                        ? new Verdict.Granted()
                        : new Verdict.Refused(Right.SIGHT);
            case READ_AT -> readAt(held(who), route, request);
            case READ_VERSIONS,
                    READ,
                    WRITE,
                    APPROVE,
                    PUBLISH,
                    SEE_PEOPLE,
                    KEEP_PEOPLE,
                    SECOND,
                    READ_ACCESS_LOG,
                    OPERATE -> plain(held(who), route);
        };
    }

    private static Verdict plain(Set<Grant> held, Routes.Route route) {
        if (gives(held, route.right(), route.roadmap())) {
            return new Verdict.Granted();
        }
        var roadmap = route.roadmap();
        return roadmap == null || gives(held, Right.READ_VERSIONS, roadmap)
                ? new Verdict.Refused(route.right())
                : new Verdict.Hidden(roadmap);
    }

    private Verdict readAt(Set<Grant> held, Routes.Route route, HttpServletRequest request) {
        var roadmap = route.roadmap();
        if (roadmap == null || gives(held, Right.READ_AT, roadmap) || !gives(held, Right.READ_VERSIONS, roadmap)) {
            return plain(held, route);
        }
        var versions = versions(roadmap);
        return route.points().stream().allMatch(point -> names(request.getParameterValues(point), versions))
                ? new Verdict.Granted()
                : new Verdict.PublishedOnly(roadmap, versions);
    }

    /** A parameter that is given twice must not show one point and be judged by another. */
    private static boolean names(String @Nullable [] points, List<String> versions) {
        return points != null
                && points.length > 0
                && Arrays.stream(points).map(String::strip).allMatch(versions::contains);
    }

    private List<String> versions(String roadmap) {
        try {
            return published.labels(new RoadmapCode(roadmap));
        } catch (InvalidValue noSuchCode) {
            return List.of();
        }
    }

    private static boolean gives(Set<Grant> held, Right right, @Nullable String roadmap) {
        return held.stream().anyMatch(grant -> grant.gives(right, roadmap));
    }

    private Set<Grant> held(@Nullable Authentication who) {
        var person = person(who);
        return person == null ? holdings.ofEverybody() : holdings.of(person);
    }

    private @Nullable ActorId person(@Nullable Authentication who) {
        if (who == null || who instanceof AnonymousAuthenticationToken || !who.isAuthenticated()) {
            return null;
        }
        var person = new ActorId(who.getName());
        return holdings.knows(person) ? person : null;
    }
}
