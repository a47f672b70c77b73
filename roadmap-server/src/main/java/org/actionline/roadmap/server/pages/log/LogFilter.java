package org.actionline.roadmap.server.pages.log;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.actionline.roadmap.api.Provenance;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.eventlog.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which entries are shown; an empty text lets everything through.
 *
 * @param by the axis on which {@code from} and {@code to} lie, "effective" or "recorded"
 * @param from first day
 * @param to last day
 * @param unexplained only entries without a reason
 */
public record LogFilter(
        String roadmap, String type, String actor, String by, String from, String to, boolean unexplained) {

    /** What of the days cannot be read; nothing where both can. */
    public @Nullable String unreadable() {
        return readable(from) ? readable(to) ? null : to : from;
    }

    /** The address of what one person did to one roadmap; of all kinds where the type is empty. */
    static String of(String roadmap, String actor, String type, boolean unexplained) {
        return new LogFilter(roadmap, type, actor, "effective", "", "", unexplained).address(null);
    }

    public boolean recorded() {
        return by.equals("recorded");
    }

    /** The address of the entries before a position. */
    public String before(long position) {
        return address(position);
    }

    private String address(@Nullable Long before) {
        var address = UriComponentsBuilder.fromPath("/changes")
                .queryParam("roadmap", "{roadmap}")
                .queryParam("type", "{type}")
                .queryParam("actor", "{actor}")
                .queryParam("by", "{by}")
                .queryParam("from", "{from}")
                .queryParam("to", "{to}")
                .queryParam("unexplained", unexplained);
        if (before != null) {
            address.queryParam("before", before);
        }
        return address.encode()
                .buildAndExpand(roadmap, type, actor, by, from, to)
                .toUriString();
    }

    boolean lets(StoredEvent event) {
        return (roadmap.isEmpty()
                        || event.tags().stream()
                                .anyMatch(tag -> tag.key().equals(Tags.ROADMAP)
                                        && tag.value().equals(roadmap)))
                && (type.isEmpty() || name(event).equals(type))
                && (actor.isEmpty() || event.actor().equals(actor))
                && (!unexplained || event.metadata().get(Provenance.REASON) == null)
                && inTime(event);
    }

    /** The written name of an event without what all names begin with. */
    static String name(StoredEvent event) {
        return shortened(event.type());
    }

    static String shortened(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private boolean inTime(StoredEvent event) {
        var day = recorded() ? event.recordedAt().atZone(ZoneOffset.UTC).toLocalDate() : event.effectiveOn();
        return (from.isEmpty() || !day.isBefore(LocalDate.parse(from)))
                && (to.isEmpty() || !day.isAfter(LocalDate.parse(to)));
    }

    private static boolean readable(String day) {
        try {
            return day.isEmpty() || LocalDate.parse(day).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
