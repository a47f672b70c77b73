package org.actionline.roadmap.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.query.view.Views;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Read your own writes: a read waits until the views have counted the position in {@code Roadmap-Min-Position}, without that a
 * moment for what is in the log already, and says in {@code Roadmap-Position} how far they have counted at least.
 */
@Component
class ReadYourWrites implements HandlerInterceptor, WebMvcConfigurer {

    static final String POSITION = "Roadmap-Position";
    static final String MIN_POSITION = "Roadmap-Min-Position";

    private static final Logger LOG = LoggerFactory.getLogger(ReadYourWrites.class);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration AT_MOST = Duration.ofSeconds(5);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Views views;
    private final EventLog log;

    ReadYourWrites(Views views, EventLog log) {
        this.views = views;
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        "/api/roadmaps/**",
                        "/api/roadmaps",
                        "/api/replay",
                        "/api/reports/**",
                        "/api/search",
                        "/api/following/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("GET")) {
            var wanted = request.getHeader(MIN_POSITION);
            if (wanted == null) {
                catchUp();
            } else {
                views.awaitPosition(position(wanted), AT_MOST);
            }
            response.setHeader(POSITION, Long.toString(views.position()));
        }
        return true;
    }

    /**
     * Waits a moment for what was written before this request came in; without a demand, late views are no error. Views that are
     * far behind are not waited for: a roadmap is then folded from the log.
     */
    private void catchUp() {
        if (views.filling()) {
            return;
        }
        try {
            views.awaitPosition(log.head() - 1, A_MOMENT);
        } catch (Unanswerable late) {
            LOG.debug("Answering from views that are behind the log: {}", late.getMessage());
        }
    }

    private static long position(String header) {
        if (!NUMBER.matcher(header.strip()).matches()) {
            throw new InvalidValue(MIN_POSITION, header, "a position such as 1041");
        }
        return Long.parseLong(header.strip());
    }
}
