/**
 * Reads roadmap documents and plans the commands that bring the register to what a document says.
 *
 * <p>Pure: no clock, no store, no HTTP. What cannot be read with certainty becomes a {@link
 * org.actionline.roadmap.server.importing.Doubt}; nothing is guessed and nothing is dropped.
 */
@NullMarked
package org.actionline.roadmap.server.importing;

import org.jspecify.annotations.NullMarked;
