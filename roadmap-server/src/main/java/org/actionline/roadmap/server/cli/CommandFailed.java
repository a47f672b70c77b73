package org.actionline.roadmap.server.cli;

/** A command could not do its work; the message is the one line that the person at the terminal sees. */
final class CommandFailed extends RuntimeException {

    CommandFailed(String line) {
        super(line);
    }

    CommandFailed(String line, Throwable cause) {
        super(line, cause);
    }
}
