package org.actionline.roadmap.server.security;

/** What the access log says about a request that was let through. */
public enum Trace {
    /** Whether unpublished content was read follows from the right that the route takes. */
    BY_RIGHT,
    /** Content leaves the register in one piece. */
    EXPORT,
    /** Somebody fetches what proves the log. */
    VERIFICATION,
    /** Somebody is given another way in by somebody else. */
    RESET
}
