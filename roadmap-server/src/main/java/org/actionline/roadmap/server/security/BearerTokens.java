package org.actionline.roadmap.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.ActorId;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows an account by the token in the {@code Authorization} header (RFC 6750, section 2.1), and by nothing else: a token in
 * the address would end up in logs.
 */
final class BearerTokens extends OncePerRequestFilter {

    private static final Pattern HEADER = Pattern.compile("bearer +([A-Za-z0-9._~+/-]+=*) *", Pattern.CASE_INSENSITIVE);

    private final TokenHolders holders;
    private final ApiProblems problems;

    /** Keeps the identity with the request, so that an answer that is sent later still has it. */
    private final RequestAttributeSecurityContextRepository identities =
            new RequestAttributeSecurityContextRepository();

    BearerTokens(TokenHolders holders, ApiProblems problems) {
        this.holders = holders;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        var token = HEADER.matcher(header);
        var account = token.matches() ? holders.holder(token.group(1)) : Optional.<ActorId>empty();
        if (account.isEmpty()) {
            problems.commence(request, response, new BadCredentialsException("unknown token"));
            return;
        }
        identify(account.get(), request, response);
        chain.doFilter(request, response);
    }

    private void identify(ActorId account, HttpServletRequest request, HttpServletResponse response) {
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(account.text(), null, List.of()));
        SecurityContextHolder.setContext(context);
        identities.saveContext(context, request, response);
    }
}
