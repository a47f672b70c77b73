/**
 * The language of the register: commands, events, refusals and value types, one package per concept.
 *
 * <p>No decision, no storage and no transport lives here. The JSON shape of a record stands on the record itself, so any plain
 * Jackson 3 mapper reads and writes what is stored.
 */
@NullMarked
package org.actionline.roadmap.api;

import org.jspecify.annotations.NullMarked;
