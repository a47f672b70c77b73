package org.actionline.roadmap.server.pages.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.StoredEvent;
import org.actionline.roadmap.ledger.SigningHalted;
import org.actionline.roadmap.server.ledger.Ledger;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One entry of the log with all that is known about it: what happened, what was hashed, what proves it, what stands beside it. */
@Controller
@Requires(Right.READ)
class EntryPage {

    /** Entries on either side that may belong to the same command. */
    private static final int NEIGHBOURS = 100;

    private final EventLog log;
    private final Ledger ledger;
    private final Entries entries;
    private final Words words;
    private final JsonMapper json;

    EntryPage(EventLog log, Ledger ledger, Entries entries, Words words, JsonMapper json) {
        this.log = log;
        this.ledger = ledger;
        this.entries = entries;
        this.words = words;
        this.json = json;
    }

    @GetMapping("/changes/{position:\\d{1,18}}")
    String entry(@PathVariable long position, Model model) {
        var head = log.head();
        if (position >= head) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, words.say("entry.unknown", words.number(position), words.number(head - 1)));
        }
        var sealed = log.entry(position);
        var line = entries.lines(List.of(sealed.event())).getFirst();
        model.addAttribute(
                "frame",
                new Frame(
                        words.say("entry.title", words.number(position), line.what()),
                        List.of(new Frame.Crumb(words.say("changes.title"), "/changes")),
                        null,
                        head - 1));
        model.addAttribute("line", line);
        model.addAttribute("previous", position > 0 ? position - 1 : null);
        model.addAttribute("next", position + 1 < head ? position + 1 : null);
        model.addAttribute("together", together(sealed.event(), head));
        model.addAttribute("payload", pretty(sealed.event().payload().toString()));
        model.addAttribute("entry", new String(sealed.entry(), UTF_8));
        model.addAttribute("leaf", sealed.leaf().toString());
        model.addAttribute("proof", proof(position));
        return "entry";
    }

    /** The receipt of an entry, as {@code GET /api/events/{position}/proof} gives it to those who come with a token. */
    @GetMapping("/changes/{position:\\d{1,18}}/proof")
    ResponseEntity<String> receipt(@PathVariable long position) {
        if (position >= log.head()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("event-" + position + ".tlog-proof")
                                .build()
                                .toString())
                .body(ledger.receipt(position).toString());
    }

    /** A command's entries stand next to each other: looked for a few at a time, until one belongs to another. */
    private List<Entries.Line> together(StoredEvent event, long head) {
        for (int around = 4; ; around *= 4) {
            var from = Math.max(0, event.position() - Math.min(around, NEIGHBOURS));
            var to = Math.min(head, event.position() + 1 + Math.min(around, NEIGHBOURS));
            var read = read(from, to);
            var whole = (from == 0 || !read.getFirst().commit().equals(event.commit()))
                    && (to == head || !read.getLast().commit().equals(event.commit()));
            if (whole || around >= NEIGHBOURS) {
                return entries.lines(read.stream()
                        .filter(other -> other.commit().equals(event.commit()) && other.position() != event.position())
                        .toList());
            }
        }
    }

    private List<StoredEvent> read(long from, long to) {
        try (Stream<StoredEvent> events = log.read(from, to)) {
            return events.toList();
        }
    }

    /** Nothing while signing has halted: then there is none to be believed. */
    private @Nullable String proof(long position) {
        try {
            return ledger.receipt(position).toString();
        } catch (SigningHalted e) {
            return null;
        }
    }

    private String pretty(String payload) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(payload));
        } catch (JacksonException e) {
            return payload;
        }
    }
}
