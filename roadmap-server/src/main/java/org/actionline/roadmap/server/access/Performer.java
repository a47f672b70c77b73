package org.actionline.roadmap.server.access;

import java.io.Serial;

/** Carries out a kind of proposal once it is confirmed; every bean of this type is asked. */
public interface Performer {

    boolean performs(Proposal what);

    /**
     * Does it, at most once for each proposal: it is called again for one whose end was not recorded.
     *
     * @return what came of it, in words
     * @throws NotPerformed if it cannot be done any more; nothing was done then
     * @throws org.actionline.roadmap.api.CommandRefused if a rule forbids it by now; nothing was done then
     */
    String perform(PendingProposal proposal);

    /** Why what was confirmed was not done, in a sentence. */
    final class NotPerformed extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        public NotPerformed(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
