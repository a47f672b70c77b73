package org.actionline.roadmap.server.pages.picture;

import org.actionline.roadmap.api.timing.TimingEvent;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.server.pages.Looking;
import org.actionline.roadmap.server.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a roadmap, by the name of the picture. */
@Component
public class Pictures {

    private final RoadmapQueries queries;
    private final Words words;

    Pictures(RoadmapQueries queries, Words words) {
        this.queries = queries;
        this.words = words;
    }

    /**
     * The picture; nothing where the roadmap has nothing yet that it shows.
     *
     * @param name as in its address; the timeline for any other
     * @param recorded whether changes count in the month of their recording, where that makes a difference
     */
    public @Nullable Picture draw(String name, Looking looking, boolean recorded) {
        var roadmap = looking.shown();
        return switch (name) {
            case StatusGrid.NAME -> StatusGrid.of(roadmap, looking.links(), words);
            case Coverage.NAME -> Coverage.of(roadmap, looking.links(), words);
            case Money.NAME -> Money.of(roadmap, looking.links(), words);
            case Calendar.NAME -> {
                var calendar = new Calendar(recorded);
                queries.events(roadmap.code(), roadmap.position(), calendar::count);
                yield calendar.picture(roadmap, words);
            }
            default -> {
                var moves = new Moves();
                queries.events(roadmap.code(), TimingEvent.class, roadmap.position(), moves::count);
                yield Timeline.of(roadmap, moves, looking.links(), words);
            }
        };
    }
}
