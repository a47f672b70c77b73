package org.actionline.roadmap.eventlog;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Turns a payload of one revision into the next: what was written long ago, in the shape that is read today.
 *
 * @param type written name of the event
 * @param from revision that it takes
 * @param to revision that it gives
 * @param change pure, JSON to JSON; it has to take as well what was kept of an erased payload
 */
public record Upcaster(String type, String from, String to, UnaryOperator<JsonNode> change) {}
