/**
 * The rules, one file for each concept: its table of commands, what a decision needs to know, and a pure pair of {@code decide} and
 * {@code evolve}. Neither Axon nor clock nor chance; what has to be read is declared here and read elsewhere.
 */
@NullMarked
package org.actionline.roadmap.command.rules;

import org.jspecify.annotations.NullMarked;
