package org.actionline.roadmap.server.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code roadmap replace-keys}: a running register signs with new keys from now on. */
@Command(
        name = "replace-keys",
        mixinStandardHelpOptions = true,
        description = {
            "Makes new keys for a running register. The old ones sign for the event that names the new ones, and stay listed:",
            "whoever trusts the old ones can follow. Takes an account with the role admin."
        })
final class ReplaceKeysCommand implements Callable<Integer> {

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, in a sentence.")
    private String reason = "";

    @Option(
            names = "--url",
            defaultValue = "http://localhost:8080",
            paramLabel = "U",
            description = "Where the register answers (default ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://localhost:8080");

    @Option(
            names = "--data",
            defaultValue = "data",
            paramLabel = "DIR",
            description = "Data directory whose accounts.json holds the account's token (default ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--user",
            defaultValue = "admin",
            paramLabel = "NAME",
            description = "Account (default ${DEFAULT-VALUE}).")
    private String user = "admin";

    @Option(names = "--token", paramLabel = "T", description = "Token of the account, instead of --data and --user.")
    private @Nullable String token;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var register = new RegisterClient(url, token != null ? token : AccountTokens.of(data, user))) {
            var replaced = register.replaceKeys(reason);
            out.println("The register signs with new keys. Hand them on to whoever verifies it:");
            replaced.path("keys").forEach(key -> out.println(key.asString()));
            return 0;
        }
    }
}
