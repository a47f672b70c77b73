package org.actionline.roadmap.server.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.actionline.roadmap.server.backup.Backup;
import org.actionline.roadmap.server.backup.BackupFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code roadmap backup}: a data directory as one verified file, while the register runs. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Copies a data directory into one file, also while the register runs on it, and verifies the copy.",
            "The file holds the private keys and the accounts: keep it where only its owner can read it."
        })
final class BackupCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DIR", description = "Data directory.")
    private Path directory = Path.of("data");

    @Parameters(index = "1", paramLabel = "FILE", description = "New file.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try {
            var verified = Backup.make(directory, file, new Phases(out));
            out.println("Backed up %d events, %d proved by signed checkpoints, to %s"
                    .formatted(verified.events(), verified.proved(), file));
            return 0;
        } catch (BackupFailed e) {
            throw new CommandFailed(String.valueOf(e.getMessage()), e);
        }
    }
}
