package org.actionline.roadmap.server.pages;

import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** The languages in which the pages can be read. What people wrote stays in the language in which they wrote it. */
final class Languages {

    static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("ar"));

    private Languages() {}

    /** The language of the page that is being made. */
    static Locale current() {
        return offered(LocaleContextHolder.getLocale());
    }

    /** The language that is offered for a wish; English where none is. */
    static Locale offered(Locale wish) {
        return OFFERED.stream()
                .filter(locale -> locale.getLanguage().equals(wish.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
