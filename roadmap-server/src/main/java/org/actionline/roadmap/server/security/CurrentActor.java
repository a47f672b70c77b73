package org.actionline.roadmap.server.security;

import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives a controller method that takes an {@link ActorId} the account that is signed in, by token or by form, and one that takes
 * a {@link Sight} what that account may see.
 */
@Component
class CurrentActor implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final ObjectProvider<Rights> rights;

    /** @param rights later, because they look at the routes, which are made after this */
    CurrentActor(ObjectProvider<Rights> rights) {
        this.rights = rights;
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ActorId.class, Sight.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(ActorId.class)
                || parameter.getParameterType().equals(Sight.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType().equals(Sight.class)) {
            return rights.getObject().sight(SecurityContextHolder.getContext().getAuthentication());
        }
        var principal = request.getUserPrincipal();
        if (principal == null) {
            throw new IllegalStateException("A request without an account got past the rights: " + request);
        }
        return new ActorId(principal.getName());
    }
}
