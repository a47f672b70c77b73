package org.actionline.roadmap.server.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code roadmap rebuild}: fills a second set of views in a running register and exchanges the two when they are equal. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Folds all views of a running register anew, beside those that are read.",
            "They are exchanged only when both say the same, byte for byte. Nobody notices, except by the load."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:exchanged", "1:failed", "2:wrong usage", "3:the sets differ; the old one is still read"})
final class RebuildCommand implements Callable<Integer> {

    private static final int DIFFERENT = 3;
    private static final long POLL_MILLIS = 500;

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
            description =
                    "Data directory whose accounts.json holds the token of the account (default ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--user",
            defaultValue = "admin",
            paramLabel = "NAME",
            description = "Account with the role admin (default ${DEFAULT-VALUE}).")
    private String user = "admin";

    @Option(names = "--token", paramLabel = "T", description = "Token of the account, instead of --data and --user.")
    private @Nullable String token;

    @Option(names = "--back", description = "Read the set again that was read before the last exchange.")
    private boolean back;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        try (var register = new RegisterClient(url, token != null ? token : AccountTokens.of(data, user))) {
            var status = back ? register.readOtherViews() : register.rebuildViews();
            while (underWay(status)) {
                tell(status);
                Thread.sleep(POLL_MILLIS);
                status = register.views();
            }
            return end(status);
        }
    }

    private static boolean underWay(JsonNode status) {
        var state = status.path("state").asString();
        return state.equals("filling") || state.equals("comparing");
    }

    private void tell(JsonNode status) {
        long folded = status.path("folded").asLong();
        long total = status.path("total").asLong();
        long perSecond = status.path("eventsPerSecond").asLong();
        var rest = perSecond == 0 ? "" : ", %d s to go".formatted(Math.max(0, total - folded) / perSecond);
        var line = status.path("state").asString().equals("comparing")
                ? "comparing both sets"
                : "%d of %d events folded, %d a second%s".formatted(folded, total, perSecond, rest);
        if (onTerminal()) {
            out().print("\r" + line + "   ");
        } else {
            out().println(line);
        }
        out().flush();
    }

    @SuppressWarnings(
            "SystemConsoleNull") // without a terminal it is null or says that it is none, depending on the JDK
    private static boolean onTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private int end(JsonNode status) {
        return switch (status.path("state").asString()) {
            case "exchanged" -> {
                out().println("The views of set %s are read now, equal at %d events."
                        .formatted(
                                status.path("current").asString(),
                                status.path("folded").asLong()));
                yield 0;
            }
            case "different" -> {
                out().println("Nothing was exchanged: the sets differ in " + status.path("different")
                        + ". GET /api/replay says whether those that are read are what the log says.");
                yield DIFFERENT;
            }
            default ->
                throw new CommandFailed("The rebuild failed: "
                        + status.path("problem").asString("no rebuild was begun") + ". The old views are still read.");
        };
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
