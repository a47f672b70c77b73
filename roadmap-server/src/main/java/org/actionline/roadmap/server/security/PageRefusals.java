package org.actionline.roadmap.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Where a page goes that may not be shown: to the sign-in, to the latest published version, or to the error page, which says
 * what was refused to whom, or that there is no such page.
 */
final class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (Verdict.of(request) instanceof Verdict.PublishedOnly only && showsOnePoint(request, only)) {
            response.sendRedirect(latest(request, only));
        } else {
            signIn.commence(request, response, reason);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        request.setAttribute(WebAttributes.ACCESS_DENIED_403, denied);
        var verdict = Verdict.of(request);
        if (verdict == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        switch (verdict) {
            case Verdict.PublishedOnly only -> publishedOnly(request, response, only);
            case Verdict.Hidden hidden -> {
                request.removeAttribute(WebAttributes.ACCESS_DENIED_403);
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
            case Verdict.Refused refused -> forbidden(request, response, refused.right());
            case Verdict.Granted granted -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void publishedOnly(
            HttpServletRequest request, HttpServletResponse response, Verdict.PublishedOnly only) throws IOException {
        if (showsOnePoint(request, only)) {
            response.sendRedirect(latest(request, only));
        } else {
            forbidden(request, response, Right.READ_AT);
        }
    }

    private static void forbidden(HttpServletRequest request, HttpServletResponse response, Right right)
            throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, Rights.refusal(request.getRemoteUser(), right));
    }

    /** Only a page that was asked for as it is now has an obvious earlier form. */
    private static boolean showsOnePoint(HttpServletRequest request, Verdict.PublishedOnly only) {
        return !only.versions().isEmpty()
                && request.getMethod().equals("GET")
                && request.getQueryString() == null
                && !request.getRequestURI().endsWith("/compare");
    }

    private static String latest(HttpServletRequest request, Verdict.PublishedOnly only) {
        return request.getRequestURI() + "?asOf="
                + URLEncoder.encode(only.versions().getLast(), UTF_8);
    }
}
