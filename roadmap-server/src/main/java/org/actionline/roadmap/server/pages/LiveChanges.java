package org.actionline.roadmap.server.pages;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.StoredEvent;
import org.actionline.roadmap.eventlog.Tag;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.query.view.Views;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Sight;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open pages what changes, once the views show it. Who may not read what is not published hears nothing of it. */
@Controller
class LiveChanges {

    private static final Logger LOG = LoggerFactory.getLogger(LiveChanges.class);

    /** Beyond it pages do without: they show what is new when they are loaded again. */
    private static final int MOST_STREAMS = 1000;

    private static final Duration BEAT = Duration.ofSeconds(15);

    private final EventLog log;
    private final Views views;
    private final Words words;
    private final Semaphore streams = new Semaphore(MOST_STREAMS);

    LiveChanges(EventLog log, Views views, Words words) {
        this.log = log;
        this.views = views;
        this.words = words;
    }

    /** What the last event of several that happened together did. */
    record Change(long position, @Nullable String roadmap, String actor, String words) {}

    /** @param after the last position that the page shows */
    @Requires(Right.SIGHT)
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(@RequestParam long after, Sight sight) {
        if (!streams.tryAcquire()) {
            return ResponseEntity.noContent().build();
        }
        var emitter = new SseEmitter(0L);
        var language = Languages.current();
        Thread.ofVirtual().name("live").start(() -> {
            try {
                LocaleContextHolder.setLocale(language);
                follow(after, sight, emitter);
            } finally {
                streams.release();
            }
        });
        return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter);
    }

    /** Ends when the reader is gone, which the next message or beat shows. */
    private void follow(long after, Sight sight, SseEmitter emitter) {
        long shown = after;
        try {
            while (true) {
                if (reached(shown + 1)) {
                    long until = views.position() + 1;
                    tell(shown + 1, until, sight, emitter);
                    shown = Math.max(shown, until - 1);
                } else {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
            }
        } catch (IOException | IllegalStateException gone) {
            end(emitter);
        }
    }

    /** The container may have ended it by itself when the reader went. */
    private static void end(SseEmitter emitter) {
        try {
            emitter.complete();
        } catch (IllegalStateException alreadyEnded) {
            LOG.debug("A stream of changes had ended before", alreadyEnded);
        }
    }

    private boolean reached(long position) {
        try {
            views.awaitPosition(position, BEAT);
            return true;
        } catch (Unanswerable notYet) {
            return false;
        }
    }

    private void tell(long from, long until, Sight sight, SseEmitter emitter) throws IOException {
        var seen = log.read(from, Math.min(until, log.head()))
                .filter(event -> sees(sight, event))
                .toList();
        if (!seen.isEmpty()) {
            var event = seen.getLast();
            var name = event.type().substring(event.type().lastIndexOf('.') + 1);
            emitter.send(SseEmitter.event()
                    .name("change")
                    .id(String.valueOf(event.position()))
                    .data(
                            new Change(
                                    event.position(),
                                    roadmap(event),
                                    event.actor(),
                                    words.sayOr("event." + name, name)),
                            MediaType.APPLICATION_JSON));
        }
    }

    private static boolean sees(Sight sight, StoredEvent event) {
        var roadmap = roadmap(event);
        return roadmap == null ? sight.readsEverything() : sight.readsUnpublished(new RoadmapCode(roadmap));
    }

    private static @Nullable String roadmap(StoredEvent event) {
        return event.tags().stream()
                .filter(tag -> tag.key().equals(Tags.ROADMAP))
                .map(Tag::value)
                .findFirst()
                .orElse(null);
    }
}
