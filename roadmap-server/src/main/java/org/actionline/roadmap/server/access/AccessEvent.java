package org.actionline.roadmap.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.server.security.AccountRole;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to roles, accounts and proposals. Nobody is named here: people are pseudonymous ids.
 *
 * <p>An event is stored as {@code access.<name of its record>}, revision 1; a changed shape is another record.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface AccessEvent {

    /** Namespace of every stored name. */
    String NAMESPACE = "access.";

    String REVISION = "1";

    /** The cases by their stored names. */
    Map<String, Class<?>> TYPES = Arrays.stream(AccessEvent.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(type -> NAMESPACE + type.getSimpleName(), type -> type));

    /**
     * A role is held from now on.
     *
     * @param roadmap where; absent means everywhere
     */
    record RoleGranted(
            ActorId person, AccountRole role, @Nullable RoadmapCode roadmap, String reason) implements AccessEvent {}

    record RoleRevoked(
            ActorId person, AccountRole role, @Nullable RoadmapCode roadmap, String reason) implements AccessEvent {}

    record AccountDisabled(ActorId person, String reason) implements AccessEvent {}

    record AccountEnabled(ActorId person, String reason) implements AccessEvent {}

    /** Somebody else gave this person a new password; second factor and passkeys are gone. */
    record SignInReset(ActorId person, String reason) implements AccessEvent {}

    /** Name, password and tokens are gone from the directory; the id stays in the logs and leads nowhere. */
    record PersonErased(ActorId person, String reason) implements AccessEvent {}

    /** From now on some things take two people. */
    record FourEyesTurnedOn(String reason) implements AccessEvent {}

    record FourEyesTurnedOff(String reason) implements AccessEvent {}

    record Proposed(ProposalId id, Proposal what, String reason) implements AccessEvent {}

    /** By another person than the one who proposed. */
    record Confirmed(ProposalId id) implements AccessEvent {}

    record Declined(ProposalId id, String reason) implements AccessEvent {}

    /**
     * What was confirmed has been done.
     *
     * @param outcome what came of it, in words
     */
    record CarriedOut(ProposalId id, String outcome) implements AccessEvent {}

    /** It was confirmed, and then a rule forbade it; nothing was done. */
    record Failed(ProposalId id, String why) implements AccessEvent {}
}
