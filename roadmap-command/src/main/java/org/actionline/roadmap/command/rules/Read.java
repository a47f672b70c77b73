package org.actionline.roadmap.command.rules;

import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.RegisterEvent;

/**
 * An event as a decision reads it.
 *
 * @param position in the log
 * @param by who gave the command that it came from
 */
public record Read(long position, RegisterEvent event, ActorId by) {}
