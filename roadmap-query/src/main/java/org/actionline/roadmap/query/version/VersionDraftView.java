package org.actionline.roadmap.query.version;

import java.time.Instant;
import java.time.LocalDate;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.query.log.LoggedEvent;

/**
 * What is going to be published under a label.
 *
 * @param draftedBy who said so last, at {@code draftedAt}
 */
public record VersionDraftView(
        VersionLabel label,
        String session,
        String symbol,
        LocalDate representedDate,
        Status status,
        ActorId draftedBy,
        Instant draftedAt)
        implements VersionEntry {

    public static VersionDraftView of(VersionLabel label, Imprint imprint, LoggedEvent logged) {
        return new VersionDraftView(
                label,
                imprint.session(),
                imprint.symbol(),
                imprint.representedDate(),
                Status.DRAFT,
                logged.actor(),
                logged.recordedAt());
    }
}
