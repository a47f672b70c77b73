package org.actionline.roadmap.api;

import java.time.Instant;

/**
 * The event that got there first: without it the same command would not have been refused for the same reason.
 *
 * @param position in the log
 * @param type written name without namespace, "OutcomeDefined"
 * @param actor who gave the command that it came from
 */
public record Winner(long position, String type, ActorId actor, Instant recordedAt) {}
