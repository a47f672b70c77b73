package org.actionline.roadmap.server;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Prints a {@link CannotStart} as the one line it is, instead of a stack trace; registered in {@code spring.factories}. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class CannotStartReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart) {
                System.err.println(cause.getMessage());
                return true;
            }
            if (cause instanceof PortInUseException taken) {
                System.err.println("Port %d is in use by another program. Stop it, or choose another port with --port."
                        .formatted(taken.getPort()));
                return true;
            }
        }
        return false;
    }
}
