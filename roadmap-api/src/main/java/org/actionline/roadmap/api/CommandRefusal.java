package org.actionline.roadmap.api;

/** Why a command was refused whatever it asks for. */
public sealed interface CommandRefusal extends Refusal {

    /** The command id was used for a different request. */
    record CommandIdReused(CommandId id) implements CommandRefusal {}
}
