package org.actionline.roadmap.server.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./roadmap}: what it can do, and how it says that something cannot be done. */
@Command(
        name = "roadmap",
        mixinStandardHelpOptions = true,
        version = "Roadmap Register 0.1.0",
        description = "Keeps action line roadmaps: every change one event, every page a fold of events.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            VerifyCommand.class,
            RebuildCommand.class,
            CopyCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class RoadmapCommandLine implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs a command; ends the process with its exit code unless it is a server, which goes on. */
    public static void run(String... args) {
        var code = commandLine().execute(args);
        if (code != ServeCommand.GOES_ON) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new RoadmapCommandLine())
                .setParameterExceptionHandler((e, args) -> usageError(e))
                .setExecutionExceptionHandler((e, line, parsed) -> failure(e, line));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Name a command: demo, serve, import, verify, rebuild or copy.");
    }

    private static int usageError(ParameterException e) {
        var line = e.getCommandLine();
        line.getErr()
                .println(String.valueOf(e.getMessage()).replaceAll("[.]?$", ".") + " Try '"
                        + line.getCommandSpec().qualifiedName() + " --help'.");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failure(Exception e, CommandLine line) {
        if (e instanceof CommandFailed failed) {
            line.getErr().println(failed.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        line.getErr().println("Unexpected error: " + e);
        e.printStackTrace(line.getErr());
        return CommandLine.ExitCode.SOFTWARE;
    }
}
