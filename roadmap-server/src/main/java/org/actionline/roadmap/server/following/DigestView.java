package org.actionline.roadmap.server.following;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.history.ChangeView;
import org.jspecify.annotations.Nullable;

/**
 * What changed in what somebody follows since they were here last.
 *
 * @param upTo position up to which this looks; to be sent back when it has been read
 * @param changes in all roadmaps together, as far as they are shown
 * @param roadmaps only those with news, in the order of their codes
 */
public record DigestView(long upTo, int changes, List<News> roadmaps) {

    public DigestView {
        roadmaps = List.copyOf(roadmaps);
    }

    /**
     * The news of one roadmap.
     *
     * @param outcomes those that are followed; absent when the whole roadmap is
     * @param changes oldest first
     * @param more address at which the changes go on; absent when all are here
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record News(
            RoadmapCode roadmap,
            String title,
            @Nullable List<OutcomeCode> outcomes,
            List<ChangeView> changes,
            @Nullable String more) {

        public News {
            outcomes = outcomes == null ? null : List.copyOf(outcomes);
            changes = List.copyOf(changes);
        }
    }
}
