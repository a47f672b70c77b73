package org.actionline.roadmap.server.pages;

import java.time.Duration;
import java.util.Collections;
import org.actionline.roadmap.server.security.Cookies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The pages speak the language that was chosen, which a cookie keeps; before that, the one that the browser prefers. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    @Bean
    LocaleResolver localeResolver(Cookies cookies) {
        var resolver = new CookieLocaleResolver(cookies.named("lang"));
        resolver.setCookieSecure(cookies.overTls());
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(request -> Collections.list(request.getLocales()).stream()
                .filter(wish ->
                        wish.getLanguage().equals(Languages.offered(wish).getLanguage()))
                .map(Languages::offered)
                .findFirst()
                .orElse(Languages.OFFERED.getFirst()));
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change).excludePathPatterns("/api/**", "/assets/**");
    }
}
