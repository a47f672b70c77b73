package org.actionline.roadmap.server.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.server.importing.ImportAnswers;
import org.jspecify.annotations.Nullable;

/**
 * What whoever confirms an import says about the document, which carries no date, version or symbol itself.
 *
 * @param effectiveOn the day whose state the document shows; absent means today
 * @param decision symbol of the document that decided it
 * @param facilitator of the roadmaps that are opened
 * @param horizon of the roadmaps that are opened
 */
public record ConfirmationAnswers(
        @Nullable LocalDate effectiveOn,
        @Nullable String decision,
        @Nullable String facilitator,
        @Nullable String horizon) {

    static final ConfirmationAnswers NONE = new ConfirmationAnswers(null, null, null, null);

    private static final String NOT_STATED = "not stated";

    static List<ImportView.Question> questions() {
        return List.of(
                new ImportView.Question("effectiveOn", "On which day was this true?", "the day of the import"),
                new ImportView.Question("decision", "Which document decided it?", "no decision is named"),
                new ImportView.Question("facilitator", "Who facilitates the roadmaps it opens?", NOT_STATED),
                new ImportView.Question("horizon", "Up to when do the roadmaps it opens reach?", NOT_STATED));
    }

    ImportAnswers forPlan() {
        return new ImportAnswers(
                facilitator == null || facilitator.isBlank() ? NOT_STATED : facilitator,
                horizon == null || horizon.isBlank() ? NOT_STATED : horizon,
                Optional.ofNullable(decision).filter(symbol -> !symbol.isBlank()));
    }
}
