package org.actionline.roadmap.server.register;

import org.actionline.roadmap.api.RegisterCommand;

/** What a command has to meet outside the log, before its rules are asked. A feature adds its own. */
@FunctionalInterface
public interface Admission {

    /**
     * Lets a command in, or refuses it.
     *
     * @throws org.actionline.roadmap.api.CommandRefused if the command is not let in
     */
    void admit(RegisterCommand command);
}
