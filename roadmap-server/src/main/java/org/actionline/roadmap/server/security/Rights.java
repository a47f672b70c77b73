package org.actionline.roadmap.server.security;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Applies the table of {@link AccountRole} to a request; the API and the pages ask the same question here. */
public final class Rights implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        return new AuthorizationDecision(has(who.get(), Right.neededFor(context.getRequest())));
    }

    /** Whether to offer somebody a form that changes content. */
    public static boolean mayWrite(@Nullable Authentication who) {
        return has(who, Right.WRITE);
    }

    /** What was refused to whom, and who could do it. */
    static String refusal(@Nullable String user, Right needed) {
        var roles = Arrays.stream(AccountRole.values())
                .filter(role -> role.rights().contains(needed))
                .map(AccountRole::word)
                .collect(Collectors.joining(" or "));
        return "Account %s may not %s. That takes an account with the role %s.".formatted(user, needed.words(), roles);
    }

    private static boolean has(@Nullable Authentication who, Right right) {
        return who != null
                && Arrays.stream(AccountRole.values())
                        .filter(role -> role.rights().contains(right))
                        .anyMatch(role -> holds(who, role));
    }

    private static boolean holds(Authentication authentication, AccountRole role) {
        return authentication.getAuthorities().stream()
                .anyMatch(authority -> role.name().equals(authority.getAuthority()));
    }
}
