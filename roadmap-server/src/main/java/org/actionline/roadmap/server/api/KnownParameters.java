package org.actionline.roadmap.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.InvalidValue;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses query parameters that an address does not know or that come twice: an answer that ignored one would be taken for its
 * answer.
 */
@Component
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var known = parameters(method);
            queried(request).forEach((name, values) -> {
                if (!known.contains(name)) {
                    throw new InvalidValue(
                            "parameter",
                            name,
                            known.isEmpty()
                                    ? "no query parameter at this address"
                                    : known.stream().sorted().collect(Collectors.joining(", ")));
                }
                if (values.size() > 1) {
                    throw new InvalidValue(name, String.join(", ", values), "one value");
                }
            });
        }
        return true;
    }

    /** From the query string alone: asking the request for parameters would read a body sent as a form. */
    private static MultiValueMap<String, String> queried(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        return UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
    }

    private static Set<String> parameters(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> String.valueOf(parameter.getParameter().getName()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
