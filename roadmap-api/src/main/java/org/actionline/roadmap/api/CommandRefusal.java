package org.actionline.roadmap.api;

import org.actionline.roadmap.api.result.Sha256;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** Why a command was refused whatever it asks for. */
public sealed interface CommandRefusal extends Refusal {

    /** The command id was used for a different request. */
    record CommandIdReused(CommandId id) implements CommandRefusal {}

    /** The register keeps no file with this hash for the roadmap. */
    record EvidenceNotKept(RoadmapCode roadmap, Sha256 sha256) implements CommandRefusal {}
}
