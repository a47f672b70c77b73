package org.actionline.roadmap.server.security;

/**
 * What a request asks for. Every route names one with {@link Requires}; the table of {@link AccountRole} says who has it, and
 * {@link Rights} decides.
 *
 * <p>On an address with a roadmap in it a right is needed for that roadmap, elsewhere for the whole register.
 */
public enum Right {
    /** Open to everybody, signed in or not. */
    OPEN("be here"),
    /** Any account. */
    SIGNED_IN("be here without an account"),
    /** Any account, and everybody where versions are public: the handler shows what {@link Sight} allows and nothing else. */
    SIGHT("look around"),
    /** What published versions say about themselves. */
    READ_VERSIONS("read versions"),
    /** Content at the points that the request names; where all of them are published versions, {@link #READ_VERSIONS} is enough. */
    READ_AT("read what is not published"),
    /** Content as it is between versions, with its history. */
    READ("read what is not published"),
    /** Content as an author. */
    WRITE("change the content of a roadmap"),
    /** The results of others: approve them or send them back. */
    APPROVE("approve results"),
    /** A version. */
    PUBLISH("publish a version"),
    /** Accounts, and the roles people hold: see them. */
    SEE_PEOPLE("see accounts and roles"),
    /** Accounts, and the roles people hold: change them. */
    KEEP_PEOPLE("keep accounts and roles"),
    /** The second pair of eyes over roles, keys and erasure. */
    SECOND("confirm what another person proposed"),
    /** What the access log says about everybody. */
    READ_ACCESS_LOG("read the access log"),
    /** The machinery under the content, which is neither seen nor changed. */
    OPERATE("operate the register");

    private final String words;

    Right(String words) {
        this.words = words;
    }

    /** As the end of "may not …". */
    String words() {
        return words;
    }
}
