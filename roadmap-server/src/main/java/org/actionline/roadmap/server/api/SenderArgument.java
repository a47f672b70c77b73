package org.actionline.roadmap.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.eventlog.TimeOrderedId;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a controller method its {@link Sender}: the signed-in account and the command's headers. */
@Component
class SenderArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Clock clock;

    SenderArgument(Clock clock) {
        this.clock = clock;
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Sender.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Sender.class);
    }

    @Override
    public Sender resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = request.getNativeRequest(HttpServletRequest.class);
        var principal = request.getUserPrincipal();
        if (http == null || principal == null) {
            throw new IllegalStateException("A command without an account got past the rights");
        }
        return new Sender(
                new ActorId(principal.getName()),
                commandId(http.getHeader(IDEMPOTENCY_KEY)),
                http.getRequestURI(),
                expectedVersion(http.getHeader(HttpHeaders.IF_MATCH)));
    }

    private CommandId commandId(@Nullable String header) {
        return header == null ? new CommandId(TimeOrderedId.at(clock.instant())) : CommandId.of(header.strip());
    }

    private static @Nullable Long expectedVersion(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        return OutcomeTag.version(header)
                .orElseThrow(() -> new InvalidValue(
                        "If-Match", header, "the ETag of the outcome as it was read, such as \"12\", or *"));
    }
}
