package org.actionline.roadmap.server.pages;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** The pages speak English whatever the browser prefers, because their texts exist in English only. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.ENGLISH);
    }
}
