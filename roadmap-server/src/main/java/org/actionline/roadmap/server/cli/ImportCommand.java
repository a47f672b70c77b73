package org.actionline.roadmap.server.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code roadmap import FILE}: shows what a document says and what would change, and writes it once that is confirmed. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports a roadmap document: preview first, then confirmation; nothing is written before it.",
            "Without a terminal, --yes confirms; without --yes only the preview is shown."
        })
final class ImportCommand implements Callable<Integer> {

    private static final int NOT_CONFIRMED = 3;
    private static final long LARGEST_BYTES = 8L << 20;

    @Parameters(paramLabel = "FILE", description = "The document: text with tab-separated table rows.")
    private Path file = Path.of("");

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
            defaultValue = "staff",
            paramLabel = "NAME",
            description = "Account to import as (default ${DEFAULT-VALUE}).")
    private String user = "staff";

    @Option(names = "--token", paramLabel = "T", description = "Token of the account, instead of --data and --user.")
    private @Nullable String token;

    @Option(
            names = "--effective-on",
            paramLabel = "DATE",
            description = "The day whose state the document shows, such as 2010-04-13; the document does not say.")
    private @Nullable LocalDate effectiveOn;

    @Option(names = "--decision", paramLabel = "SYMBOL", description = "Symbol of the document that decided it.")
    private @Nullable String decision;

    @Option(names = "--yes", description = "Confirm without asking.")
    private boolean yes;

    @Option(names = "--json", description = "Print the answers of the register as JSON and nothing else.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var content = content();
        try (var register = new RegisterClient(url, token())) {
            var preview = register.preview(content, file.getFileName().toString());
            show(preview, false);
            if (preview.path("changes").isEmpty()) {
                say("Nothing to do: the register already says what the document says.");
                return 0;
            }
            if (!yes && !confirmed()) {
                say("Nothing was written. Import again, or confirm with --yes.");
                return NOT_CONFIRMED;
            }
            var done = register.confirm(preview.path("id").asString(), effectiveOn, decision, this::progress);
            show(done, true);
            return 0;
        }
    }

    private byte[] content() {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new CommandFailed(
                        "%s is larger than 8 MiB; a roadmap document is text of some kilobytes.".formatted(file));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailed(
                    "%s cannot be read: %s.".formatted(file, e.getClass().getSimpleName()), e);
        }
    }

    private String token() {
        return token != null ? token : AccountTokens.of(data, user);
    }

    private boolean confirmed() {
        if (!onTerminal()) {
            return false;
        }
        out().print("Write these changes? [y/N] ");
        out().flush();
        try {
            var answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return answer != null && answer.strip().equalsIgnoreCase("y");
        } catch (IOException e) {
            throw new CommandFailed("The answer could not be read; nothing was written.", e);
        }
    }

    private void show(JsonNode document, boolean done) {
        if (json) {
            out().println(document);
            return;
        }
        if (done) {
            out().println("Imported: %s changes written, the last at position %s."
                    .formatted(
                            document.path("done").asInt(),
                            document.path("position").asLong()));
            return;
        }
        ImportReport.print(document, out());
    }

    private void progress(int done, int total) {
        if (json) {
            return;
        }
        if (!onTerminal()) {
            out().println("%d of %d changes written".formatted(done, total));
        } else {
            out().print("\r%d of %d changes written ".formatted(done, total));
            if (done == total) {
                out().println();
            }
        }
        out().flush();
    }

    private void say(String line) {
        if (!json) {
            out().println(line);
        }
    }

    @SuppressWarnings(
            "SystemConsoleNull") // without a terminal it is null or says that it is none, depending on the JDK
    private static boolean onTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
