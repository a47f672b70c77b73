package org.actionline.roadmap.server.register;

import java.util.List;

/**
 * What a command did; the same for every repetition of the command.
 *
 * @param position of the last event the command appended, or of the log's last event when there was nothing to change
 * @param events in log order; empty when everything was already so
 */
public record Answer(long position, List<Appended> events) {

    public Answer {
        events = List.copyOf(events);
    }

    /** One appended event: where it stands, its id, and its name without namespace. */
    public record Appended(long position, String id, String type) {}
}
