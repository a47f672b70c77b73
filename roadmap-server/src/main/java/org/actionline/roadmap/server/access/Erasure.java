package org.actionline.roadmap.server.access;

import java.util.List;
import java.util.Objects;
import org.actionline.roadmap.api.ActorId;
import org.springframework.beans.factory.ObjectProvider;

/** Erases people from the directory, alone or once a second person has confirmed it. */
final class Erasure implements Performer {

    private final AccessBook book;
    private final Accounts accounts;
    private final ObjectProvider<Forgetful> others;

    /** @param others who keep something of people beside the directory */
    Erasure(AccessBook book, Accounts accounts, ObjectProvider<Forgetful> others) {
        this.book = book;
        this.accounts = accounts;
        this.others = others;
    }

    /** The event first: somebody whose erasure is in the log is no longer let in, also if the server stops here. */
    void erase(ActorId person, String reason, ActorId by) {
        book.decide(by, state -> List.of(new AccessEvent.PersonErased(person, reason)));
        forget(person);
    }

    /** Finishes what a stop of the server interrupted. */
    void resume() {
        book.state().erased().forEach(this::forget);
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
        forget(person);
        return "erased";
    }

    private void forget(ActorId person) {
        accounts.forget(person);
        others.forEach(other -> other.forget(person));
    }
}
