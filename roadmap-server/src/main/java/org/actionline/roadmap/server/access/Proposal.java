package org.actionline.roadmap.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.server.security.AccountRole;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;

/** What one person proposes and another confirms. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Proposal.GrantRole.class, name = "grant-role"),
    @JsonSubTypes.Type(value = Proposal.TurnFourEyesOff.class, name = "turn-four-eyes-off"),
    @JsonSubTypes.Type(value = Proposal.ErasePerson.class, name = "erase-person"),
    @JsonSubTypes.Type(value = Proposal.ErasePayload.class, name = "erase-payload"),
    @JsonSubTypes.Type(value = Proposal.ReplaceKeys.class, name = "replace-keys"),
    @JsonSubTypes.Type(value = Proposal.PublishVersion.class, name = "publish-version")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Proposal {

    record GrantRole(
            ActorId person, AccountRole role, @Nullable RoadmapCode roadmap) implements Proposal {}

    record TurnFourEyesOff() implements Proposal {}

    record ErasePerson(ActorId person) implements Proposal {}

    /**
     * The payload of an event.
     *
     * @param copies whether later events that repeat its words go too
     */
    record ErasePayload(long position, @Nullable String decision, boolean copies) implements Proposal {}

    /** The keys that sign the log; new ones are made when it is confirmed. */
    record ReplaceKeys() implements Proposal {}

    /** A version as it was drafted; size and root of the log are those of the moment in which it is confirmed. */
    record PublishVersion(
            RoadmapCode roadmap,
            String label,
            String session,
            String symbol,
            LocalDate representedDate,
            @Nullable LocalDate effectiveOn)
            implements Proposal {}

    /** What it takes to confirm it. */
    default Right confirmedWith() {
        return this instanceof PublishVersion ? Right.PUBLISH : Right.SECOND;
    }

    /** The roadmap for which that right is needed; absent means everywhere. */
    default @Nullable RoadmapCode roadmapConcerned() {
        return this instanceof PublishVersion version ? version.roadmap() : null;
    }
}
