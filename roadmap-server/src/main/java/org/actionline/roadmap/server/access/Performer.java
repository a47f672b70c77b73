package org.actionline.roadmap.server.access;

/** Carries out a kind of proposal once it is confirmed; every bean of this type is asked. */
public interface Performer {

    boolean performs(Proposal what);

    /**
     * Does it, at most once for each proposal: it is called again for one whose end was not recorded.
     *
     * @return what came of it, in words
     * @throws RuntimeException if a rule forbids it by now; nothing was done then
     */
    String perform(PendingProposal proposal);
}
