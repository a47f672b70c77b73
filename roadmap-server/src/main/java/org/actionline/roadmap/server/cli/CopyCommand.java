package org.actionline.roadmap.server.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.actionline.roadmap.eventlog.LogCopy;
import org.actionline.roadmap.eventlog.LogFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code roadmap copy FROM TO}: moves a register's log between a data directory and a MongoDB server. */
@Command(
        name = "copy",
        mixinStandardHelpOptions = true,
        description = {
            "Copies an event log, byte for byte, from a data directory to a MongoDB server or back, and verifies the"
                    + " copy.",
            "The target is empty, or holds the beginning of the same log: what was interrupted goes on where it ended.",
            "Accounts, keys and checkpoint are no part of the log: they stay in the data directory."
        })
final class CopyCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FROM", description = "Data directory, or mongodb://host:27017/database.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "The same, the other one.")
    private String to = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            var copied = LogCopy.copy(from, to, new CopyProgress(out()));
            out().println("Copied and verified: %d events, root %s.".formatted(copied.events(), copied.root()));
            return 0;
        } catch (LogFailure failure) {
            throw new CommandFailed(String.valueOf(failure.getMessage()), failure);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
