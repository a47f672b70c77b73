package org.actionline.roadmap.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.actionline.roadmap.ledger.audit.BundleCheck;
import org.actionline.roadmap.ledger.audit.NoBundle;
import org.actionline.roadmap.ledger.audit.Verification;
import org.actionline.roadmap.ledger.audit.VerificationText;
import org.actionline.roadmap.server.verify.CannotVerify;
import org.actionline.roadmap.server.verify.DirectoryCheck;
import org.actionline.roadmap.server.verify.RemoteCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code roadmap verify}: whether a register is as it was written, event by event. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies a register: a data directory from its bytes, payloads included, or with --mongodb the log on that",
            "server; a bundle of evidence, offline; or a running register over HTTP from what it publishes. Nothing is",
            "changed, and a server may go on running.",
            "Exit code: 0 intact, 1 tampered, 2 incomplete or nothing to verify."
        })
final class VerifyCommand implements Callable<Integer> {

    private static final int NOTHING_TO_VERIFY = 2;

    @Parameters(
            paramLabel = "DIR|BUNDLE|URL",
            description = "Data directory, bundle of evidence, or address such as http://localhost:8080.")
    private String target = "";

    @Option(
            names = "--key",
            paramLabel = "VKEYFILE",
            description = {
                "Public keys from elsewhere, one a line, every one of which must have signed. Without it those of the",
                "register itself are believed, which someone who replaced log, checkpoint and keys would pass."
            })
    private @Nullable Path key;

    @Option(
            names = "--data",
            defaultValue = "data",
            paramLabel = "DIR",
            description =
                    "For a URL: data directory whose accounts.json holds the account's token (default ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--user",
            defaultValue = "auditor",
            paramLabel = "NAME",
            description = "For a URL: account to read as (default ${DEFAULT-VALUE}).")
    private String user = "auditor";

    @Option(names = "--token", paramLabel = "T", description = "For a URL: token of the account, instead of the two.")
    private @Nullable String token;

    @Option(
            names = "--mongodb",
            defaultValue = "${env:ROADMAP_MONGODB:-}",
            showDefaultValue = Visibility.NEVER,
            paramLabel = "URI",
            description = {
                "For a data directory: MongoDB server that keeps its log, as it is served with. ROADMAP_MONGODB in the"
                        + " environment",
                "says the same and shows in no list of processes."
            })
    private String mongodb = "";

    @Option(names = "--json", description = "Print the result as JSON and nothing else.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            var verification = verified();
            if (json) {
                out().println(VerifyReport.json(verification));
            } else {
                VerificationText.print(verification, key != null, out());
            }
            return VerificationText.exitCode(verification.verdict());
        } catch (CannotVerify | NoBundle | CommandFailed e) {
            spec.commandLine().getErr().println(e.getMessage());
            return NOTHING_TO_VERIFY;
        }
    }

    private Verification verified() {
        var progress = new VerifyProgress(json ? null : out());
        if (target.startsWith("http://") || target.startsWith("https://")) {
            var account = token != null ? token : AccountTokens.of(data, user);
            return RemoteCheck.of(URI.create(target), account, keys(), progress);
        }
        var place = Path.of(target);
        var onServer = !mongodb.isBlank() && Files.isDirectory(place);
        if (!json) {
            out().println("Reading " + target + (onServer ? " and the log on its MongoDB server" : "")
                    + ", read only.");
        }
        if (Files.isRegularFile(place)) {
            return BundleCheck.of(place, keys(), progress);
        }
        return onServer
                ? DirectoryCheck.of(place, mongodb.strip(), keys(), progress)
                : DirectoryCheck.of(place, keys(), progress);
    }

    private Optional<String> keys() {
        if (key == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(key));
        } catch (IOException e) {
            throw new CommandFailed("%s cannot be read; check that it is a file of public keys.".formatted(key), e);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
