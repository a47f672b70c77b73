package org.actionline.roadmap.server.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.actionline.roadmap.server.backup.BackupFailed;
import org.actionline.roadmap.server.backup.Restore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code roadmap restore}: a data directory out of a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Makes a data directory out of a backup, verified before it is there.")
final class RestoreCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "Backup.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", description = "Directory that does not exist yet, or is empty.")
    private Path directory = Path.of("data");

    @Option(
            names = "--checkpoint",
            paramLabel = "CHECKPOINT",
            description = {
                "The newest checkpoint of the register that anybody has kept. If the backup is older, the restored register",
                "will not sign: otherwise there would be two histories under one name."
            })
    private @Nullable Path checkpoint;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try {
            var verified = Restore.of(file, directory, Optional.ofNullable(checkpoint), new Phases(out));
            out.println("Restored %d events to %s. Events that were acknowledged after the backup are not there."
                    .formatted(verified.events(), directory));
            return 0;
        } catch (BackupFailed e) {
            throw new CommandFailed(String.valueOf(e.getMessage()), e);
        }
    }
}
