package org.actionline.roadmap.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import org.actionline.roadmap.api.ActorId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A proposal and what became of it.
 *
 * @param decidedBy who confirmed or declined it
 * @param outcome what came of it, or why it was declined or failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PendingProposal(
        ProposalId id,
        Proposal what,
        String reason,
        ActorId proposedBy,
        Instant proposedAt,
        State state,
        @Nullable ActorId decidedBy,
        @Nullable String outcome) {

    /** Where a proposal stands. */
    public enum State {
        @JsonProperty("open")
        OPEN,
        /** Confirmed, and about to be carried out. */
        @JsonProperty("confirmed")
        CONFIRMED,
        @JsonProperty("declined")
        DECLINED,
        @JsonProperty("carried-out")
        CARRIED_OUT,
        @JsonProperty("failed")
        FAILED
    }

    /** The answer to a request that has become a proposal: 202, and where to look what becomes of it. */
    public ResponseEntity<PendingProposal> waiting() {
        return ResponseEntity.accepted()
                .location(URI.create("/api/proposals/" + id))
                .body(this);
    }

    static PendingProposal made(ProposalId id, Proposal what, String reason, ActorId by, Instant at) {
        return new PendingProposal(id, what, reason, by, at, State.OPEN, null, null);
    }

    PendingProposal confirmed(ActorId by) {
        return new PendingProposal(id, what, reason, proposedBy, proposedAt, State.CONFIRMED, by, null);
    }

    PendingProposal declined(ActorId by, String why) {
        return new PendingProposal(id, what, reason, proposedBy, proposedAt, State.DECLINED, by, why);
    }

    PendingProposal carriedOut(String with) {
        return new PendingProposal(id, what, reason, proposedBy, proposedAt, State.CARRIED_OUT, decidedBy, with);
    }

    PendingProposal failed(String why) {
        return new PendingProposal(id, what, reason, proposedBy, proposedAt, State.FAILED, decidedBy, why);
    }
}
