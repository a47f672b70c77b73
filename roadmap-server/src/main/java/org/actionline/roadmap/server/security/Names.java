package org.actionline.roadmap.server.security;

import org.actionline.roadmap.api.ActorId;

/** What people are called. Logs know ids only; whoever shows an id to a person asks here. */
public interface Names {

    /** The name in the directory; "erased person" for somebody who is no longer in it. */
    String of(ActorId person);
}
