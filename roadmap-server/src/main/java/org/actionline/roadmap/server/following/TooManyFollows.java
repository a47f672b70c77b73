package org.actionline.roadmap.server.following;

/** Somebody follows as much as anybody can. */
public final class TooManyFollows extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyFollows() {
        super(null, null, false, false);
    }
}
