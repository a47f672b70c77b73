package org.actionline.roadmap.server.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.actionline.roadmap.api.grid.GridRefusal.RefusedRow;

/**
 * What a command did; the same for every repetition of the command.
 *
 * @param position of the last event the command appended, or of the log's last event when there was nothing to change
 * @param events in log order; empty when everything was already so
 * @param leftOut rows of a grid that were not written although others were; the grid's own answer tells them
 */
public record Answer(
        long position, List<Appended> events, @JsonIgnore List<RefusedRow> leftOut) {

    public Answer {
        events = List.copyOf(events);
        leftOut = List.copyOf(leftOut);
    }

    /** One appended event: where it stands, its id, and its name without namespace. */
    public record Appended(long position, String id, String type) {}
}
