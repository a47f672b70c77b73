package org.actionline.roadmap.server.pages.account;

import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.server.access.AccessRefused;
import org.actionline.roadmap.server.access.Proposal;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.AccountRole;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Roles, proposals and refusals as people read them, in the language of the page. */
@Component("accessWords")
class AccessWords {

    private final Words words;

    AccessWords(Words words) {
        this.words = words;
    }

    /** "author", "reviewer". */
    public String role(AccountRole role) {
        return words.say("account-role." + role.word());
    }

    /** "in roadmap C2", "in all roadmaps". */
    public String where(@Nullable RoadmapCode roadmap) {
        return roadmap == null ? words.say("account-role.everywhere") : words.say("account-role.in", roadmap);
    }

    /** What will happen when it is confirmed. */
    public String what(Proposal proposal) {
        return switch (proposal) {
            case Proposal.GrantRole grant ->
                words.say(
                        "proposal.grant-role", words.name(grant.person()), role(grant.role()), where(grant.roadmap()));
            case Proposal.TurnFourEyesOff off -> words.say("proposal.turn-four-eyes-off");
            case Proposal.ErasePerson erase -> words.say("proposal.erase-person", words.name(erase.person()));
            case Proposal.ErasePayload erase ->
                words.say(
                        erase.copies() ? "proposal.erase-payload.copies" : "proposal.erase-payload",
                        words.number(erase.position()));
            case Proposal.ReplaceKeys keys -> words.say("proposal.replace-keys");
            case Proposal.PublishVersion version ->
                words.say(
                        "proposal.publish-version",
                        version.label(),
                        version.roadmap(),
                        version.session(),
                        version.symbol());
        };
    }

    /** Who a line of the access log is about; what is no id of a person has a name of its own. */
    public String who(String id) {
        return words.sayOr("access." + id, words.name(new ActorId(id)));
    }

    String why(AccessRefused refused) {
        return words.sayOr("refused." + refused.name(), String.valueOf(refused.getMessage()));
    }
}
