package org.actionline.roadmap.server.ledger;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.Follower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends events as they are appended, as server-sent events (WHATWG HTML section 9.2).
 *
 * <p>The id of each is its position, so that a reader that was cut off goes on after {@code Last-Event-ID} without a gap. Every
 * reader has a thread of its own, which waits for the log; a comment every few seconds finds readers that went away.
 */
@Component
class EventStream {

    /** Beyond it, readers are sent away: each holds a connection. */
    static final int MOST_READERS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final EventLog log;
    private final JsonMapper json;
    private final Set<SseEmitter> readers = ConcurrentHashMap.newKeySet();

    EventStream(EventLog log, JsonMapper json) {
        this.log = log;
        this.json = json;
    }

    /** A reader too many. */
    static final class TooManyReaders extends RuntimeException {

        TooManyReaders() {
            super("The register already sends its events to " + MOST_READERS + " readers");
        }
    }

    /**
     * Begins to send.
     *
     * @param from the position of the first event that is sent
     * @throws TooManyReaders when there are enough already
     */
    SseEmitter from(long from, String origin) {
        if (readers.size() >= MOST_READERS) {
            throw new TooManyReaders();
        }
        var reader = new SseEmitter(0L);
        readers.add(reader);
        reader.onCompletion(() -> readers.remove(reader));
        Thread.ofVirtual().name("events from " + from).start(() -> send(reader, from, origin));
        return reader;
    }

    @PreDestroy
    void stop() {
        readers.forEach(SseEmitter::complete);
        readers.clear();
    }

    private void send(SseEmitter reader, long from, String origin) {
        var appended = new Semaphore(0);
        try (var follower = log.follow(from)) {
            follower.onAppend(appended::release);
            reader.send(SseEmitter.event().comment("events from " + from));
            while (readers.contains(reader)) {
                drain(reader, follower, origin);
                if (!appended.tryAcquire(SILENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    reader.send(SseEmitter.event().comment("still here"));
                }
                appended.drainPermits();
            }
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A reader of events went away: {}", gone.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("Events cannot be sent on", e);
            reader.completeWithError(e);
        } finally {
            readers.remove(reader);
        }
    }

    private void drain(SseEmitter reader, Follower follower, String origin) throws IOException {
        for (var next = follower.next(); next.isPresent(); next = follower.next()) {
            var event = next.get();
            reader.send(SseEmitter.event()
                    .id(Long.toString(event.position()))
                    .name(event.type())
                    .data(json.writeValueAsString(CloudEvent.of(event, origin)), MediaType.TEXT_PLAIN));
        }
    }
}
