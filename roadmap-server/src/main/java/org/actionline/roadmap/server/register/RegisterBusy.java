package org.actionline.roadmap.server.register;

/** Too many others changed the same thing at the same time; nothing was written. */
public final class RegisterBusy extends RuntimeException {

    RegisterBusy() {
        super("Others kept changing the same thing; nothing was written. Send the command again.");
    }
}
