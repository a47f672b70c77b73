package org.actionline.roadmap.server.access;

import java.util.List;
import java.util.Objects;
import org.actionline.roadmap.api.ActorId;

/** Erases people from the directory, alone or once a second person has confirmed it. */
final class Erasure implements Performer {

    private final AccessBook book;
    private final Accounts accounts;

    Erasure(AccessBook book, Accounts accounts) {
        this.book = book;
        this.accounts = accounts;
    }

    /** The event first: somebody whose erasure is in the log is no longer let in, also if the server stops here. */
    void erase(ActorId person, String reason, ActorId by) {
        book.decide(by, state -> List.of(new AccessEvent.PersonErased(person, reason)));
        accounts.forget(person);
    }

    /** Finishes what a stop of the server interrupted. */
    void resume() {
        book.state().erased().forEach(accounts::forget);
    }

    @Override
    public boolean performs(Proposal what) {
        return what instanceof Proposal.ErasePerson;
    }

    @Override
    public String perform(PendingProposal proposal) {
        var person = ((Proposal.ErasePerson) proposal.what()).person();
        if (!book.state().erased().contains(person)) {
            erase(person, proposal.reason(), Objects.requireNonNull(proposal.decidedBy()));
        }
        accounts.forget(person);
        return "erased";
    }
}
