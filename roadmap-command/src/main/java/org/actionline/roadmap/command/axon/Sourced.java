package org.actionline.roadmap.command.axon;

import java.util.Map;
import org.actionline.roadmap.api.RegisterEvent;

/** An event as a decision reads it: what happened, where it stands in the log, and what travelled with it. */
record Sourced(long position, RegisterEvent event, Map<String, String> metadata) {}
