package org.actionline.roadmap.server.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.actionline.roadmap.api.InvalidValue;

/** Names a proposal; at the same time the id of the command that it becomes, so that it is carried out once. */
public record ProposalId(@JsonValue UUID uuid) {

    @JsonCreator
    public static ProposalId of(String text) {
        try {
            return new ProposalId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("proposal", text, "the id of a proposal, a UUID");
        }
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
