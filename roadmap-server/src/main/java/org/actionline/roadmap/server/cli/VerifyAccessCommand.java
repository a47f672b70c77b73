package org.actionline.roadmap.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.server.accesslog.AccessChain;
import org.actionline.roadmap.server.accesslog.AccessLogDamaged;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code roadmap verify-access}: whether the log of roles and the access log of a data directory are as they were written. */
@Command(
        name = "verify-access",
        mixinStandardHelpOptions = true,
        description =
                "Verifies the log of roles and the access log of a data directory. Exit code 0 intact, 1 altered.")
final class VerifyAccessCommand implements Callable<Integer> {

    private static final int ALTERED = 1;

    @Parameters(paramLabel = "DIR", description = "The data directory; its server may be running.")
    private Path data = Path.of("data");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var roles = data.resolve("access");
        if (!Files.isDirectory(roles)) {
            throw new CommandFailed("%s is no data directory: it has no log of roles.".formatted(data));
        }
        var flaw = EventLog.firstFlaw(roles);
        if (flaw.isPresent()) {
            out.println("ALTERED  log of roles: " + flaw.get());
            return ALTERED;
        }
        out.println("intact   log of roles");
        try {
            var access = AccessChain.verify(data);
            out.println("intact   access log, %d lines, the first %d signed for"
                    .formatted(access.lines(), access.signed()));
            return 0;
        } catch (AccessLogDamaged damaged) {
            out.println("ALTERED  access log: " + damaged.getMessage());
            return ALTERED;
        }
    }
}
