package org.actionline.roadmap.server.importing;

import java.util.Optional;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/**
 * A passage that a person has to look at.
 *
 * @param line the first line it stands on, counted from 1
 * @param raw the text as it stands there
 * @param what is doubtful about it, and how it was read meanwhile
 * @param outcome it belongs to, where that is known
 */
public record Doubt(int line, String raw, String what, RoadmapCode roadmap, Optional<OutcomeCode> outcome) {}
