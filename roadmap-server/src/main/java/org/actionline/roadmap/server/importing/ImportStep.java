package org.actionline.roadmap.server.importing;

import java.util.Optional;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.SourceLine;
import org.actionline.roadmap.api.outcome.OutcomeCode;

/**
 * One command of an import.
 *
 * @param id the same for the same document and the same state of the register, so that sending it again appends nothing
 * @param source the line that asks for it
 * @param outcome that it changes; empty for the roadmap as a whole
 * @param description for people, such as "C2 D: set timing"
 * @param field that changes, in the words that histories use
 * @param before empty for something new
 * @param after in words
 */
public record ImportStep(
        RegisterCommand command,
        CommandId id,
        SourceLine source,
        Optional<OutcomeCode> outcome,
        String description,
        String field,
        Optional<String> before,
        String after) {}
