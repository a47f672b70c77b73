/** Decisions: state and command in, events or a refusal out. No clock, no random id, no store, no transport. */
@NullMarked
package org.actionline.roadmap.command;

import org.jspecify.annotations.NullMarked;
