package org.actionline.roadmap.server.pages.log;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.StoredEvent;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The entries of the log, the newest first, with filters. */
@Controller
@Requires(Right.READ)
class LogPages {

    private static final int ENTRIES = 50;

    /** Entries that one page looks through at most; beyond it the page says how far it got and offers to go on. */
    private static final int LOOKED_THROUGH = 20_000;

    /** Entries read at once at most: without a filter the first few are enough, a rare kind is looked for in long strides. */
    private static final int STRIDE = 1_000;

    private final EventLog log;
    private final RoadmapQueries queries;
    private final Entries entries;
    private final Words words;

    LogPages(EventLog log, RoadmapQueries queries, Entries entries, Words words) {
        this.log = log;
        this.queries = queries;
        this.entries = entries;
        this.words = words;
    }

    /**
     * Entries that fit a filter.
     *
     * @param next the position before which to go on; nothing at the beginning of the log
     */
    record Found(List<StoredEvent> events, @Nullable Long next) {}

    @GetMapping("/changes")
    String changes(
            @RequestParam(defaultValue = "") String roadmap,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "effective") String by,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean unexplained,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        var filter = new LogFilter(roadmap, type, actor.strip(), by, from.strip(), to.strip(), unexplained);
        var head = log.head();
        var found = filter.unreadable() != null
                ? new Found(List.of(), null)
                : find(filter, before == null ? head : Math.max(0, Math.min(before, head)));
        model.addAttribute("frame", new Frame(words.say("changes.title"), List.of(), null, head - 1));
        model.addAttribute("filter", filter);
        model.addAttribute("entries", entries.lines(found.events()));
        model.addAttribute("next", found.next() == null ? null : filter.before(found.next()));
        model.addAttribute("reached", found.next());
        model.addAttribute("roadmaps", queries.list());
        model.addAttribute("types", types());
        return "changes";
    }

    private Found find(LogFilter filter, long before) {
        var found = new ArrayList<StoredEvent>();
        long until = before;
        long stride = ENTRIES + 1;
        while (until > 0 && before - until < LOOKED_THROUGH) {
            long from = Math.max(0, until - stride);
            try (Stream<StoredEvent> part = log.read(from, until)) {
                for (var event : part.toList().reversed()) {
                    if (filter.lets(event)) {
                        if (found.size() == ENTRIES) {
                            return new Found(found, event.position() + 1);
                        }
                        found.add(event);
                    }
                }
            }
            until = from;
            stride = Math.min(STRIDE, 2 * stride);
        }
        return new Found(found, until == 0 ? null : until);
    }

    private static List<String> types() {
        return EventTypes.all().stream()
                .map(EventTypes::name)
                .map(LogFilter::shortened)
                .distinct()
                .sorted()
                .toList();
    }
}
