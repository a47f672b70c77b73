package org.actionline.roadmap.ledger;

/** The log holds another history than the one signed before. Signing goes no further until a person has looked. */
public final class SigningHalted extends IllegalStateException {

    /** @param why one sentence without its full stop, for whoever has to look */
    public SigningHalted(String why) {
        super(why);
    }
}
