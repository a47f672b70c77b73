package org.actionline.roadmap.server.pages;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Addresses in pages. Only files get another name, with the hash of their content; to look for a file behind each of the hundreds
 * of links of a long page would take a noticeable part of its time.
 */
@Component
class PageLinks extends StandardLinkBuilder {

    private static final String FILES = "/assets/";

    private final Map<String, String> files = new ConcurrentHashMap<>();

    PageLinks(SpringTemplateEngine engine) {
        engine.setLinkBuilder(this);
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        return link.startsWith(FILES) ? files.computeIfAbsent(link, file -> super.processLink(context, file)) : link;
    }
}
