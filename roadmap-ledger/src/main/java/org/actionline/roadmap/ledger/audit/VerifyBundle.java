package org.actionline.roadmap.ledger.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code java -jar roadmap-verify.jar BUNDLE [--key FILE]}: verifies a bundle of evidence with nothing but this file and a JDK.
 *
 * <p>Exit code: 0 intact, 1 tampered, 2 incomplete or nothing to verify.
 */
public final class VerifyBundle {

    private static final int NOTHING_TO_VERIFY = 2;
    private static final long LINE_EVERY = 100_000;
    private static final String USAGE = """
            Verifies a bundle of evidence of a Roadmap Register.

            usage: java -jar roadmap-verify.jar BUNDLE [--key FILE]

              BUNDLE      zip file from GET /api/ledger/bundle
              --key FILE  public keys from elsewhere, one a line; without them those in the bundle are believed

            Exit code: 0 intact, 1 tampered, 2 incomplete or nothing to verify.""";

    private VerifyBundle() {}

    /** Ends the process with the exit code. */
    public static void main(String... arguments) {
        var out = new PrintWriter(System.out, true, Charset.defaultCharset());
        var err = new PrintWriter(System.err, true, Charset.defaultCharset());
        System.exit(run(List.of(arguments), out, err));
    }

    static int run(List<String> arguments, PrintWriter out, PrintWriter err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.println(USAGE);
            return 0;
        }
        var keyed = arguments.size() == 3 && arguments.get(1).equals("--key");
        if (arguments.size() != 1 && !keyed) {
            err.println(USAGE);
            return NOTHING_TO_VERIFY;
        }
        try {
            var keys = keyed ? Optional.of(Files.readString(Path.of(arguments.getLast()))) : Optional.<String>empty();
            var verification = BundleCheck.of(Path.of(arguments.getFirst()), keys, progress(out));
            VerificationText.print(verification, keyed, out);
            return VerificationText.exitCode(verification.verdict());
        } catch (IOException e) {
            err.println("%s cannot be read as a file of public keys.".formatted(arguments.getLast()));
            return NOTHING_TO_VERIFY;
        } catch (NoBundle e) {
            err.println(e.getMessage());
            return NOTHING_TO_VERIFY;
        }
    }

    /** A line for every hundred thousand events. */
    private static Progress progress(PrintWriter out) {
        return (events, of) -> {
            if (events / LINE_EVERY != (events - 1) / LINE_EVERY && events > LINE_EVERY) {
                out.println("%d of %d events verified".formatted(events, of));
            }
        };
    }
}
