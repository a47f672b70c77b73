package org.actionline.roadmap.server.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.actionline.roadmap.query.memento.MementoView;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Chooses the past state that a request asks for with the header of that name (RFC 7089 section 2.1.1). */
final class AcceptDatetime {

    static final String HEADER = "Accept-Datetime";

    /** Of RFC 1123 as HTTP narrows it: two digits a day, GMT. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    private AcceptDatetime() {}

    static String written(Instant instant) {
        return HTTP_DATE.format(instant.atZone(ZoneOffset.UTC));
    }

    /**
     * The newest state that was recorded by the end of the second; the first one for a time before it (section 4.5.1), the last
     * one for a time after it.
     *
     * @param states not empty, the oldest first
     * @throws ErrorResponseException with status 400 (section 4.5.3) for anything but an HTTP date
     */
    static MementoView chosen(List<MementoView> states, String asked) {
        var end = read(asked).plusSeconds(1);
        return states.reversed().stream()
                .filter(state -> state.recordedAt().isBefore(end))
                .findFirst()
                .orElse(states.getFirst());
    }

    private static Instant read(String asked) {
        try {
            return ZonedDateTime.parse(asked.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new ErrorResponseException(
                    HttpStatus.BAD_REQUEST,
                    Problem.field(
                            HttpStatus.BAD_REQUEST,
                            "invalid-accept-datetime",
                            HEADER,
                            "%s \"%s\" is no date. Accepted: an HTTP date such as Thu, 01 Mar 2012 00:00:00 GMT."
                                    .formatted(HEADER, asked)),
                    e);
        }
    }
}
