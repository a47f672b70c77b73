package org.actionline.roadmap.server.access;

import org.actionline.roadmap.api.ActorId;

/** Keeps something of people beside the directory, and lets go of it when they are erased; every bean of this type is told. */
public interface Forgetful {

    /** Whatever is kept of somebody is gone; told again after a stop in between. */
    void forget(ActorId person);
}
