package org.actionline.roadmap.ledger.audit;

import java.io.PrintWriter;
import org.actionline.roadmap.ledger.Report.Verdict;

/** The result of verifying a register, for people and, as an exit code, for programs. */
public final class VerificationText {

    private VerificationText() {}

    /** 0 intact, 1 tampered, 2 incomplete. */
    public static int exitCode(Verdict verdict) {
        return switch (verdict) {
            case INTACT -> 0;
            case TAMPERED -> 1;
            case INCOMPLETE -> 2;
        };
    }

    /**
     * Prints the result.
     *
     * @param ownKeys whether the keys came from elsewhere
     */
    public static void print(Verification result, boolean ownKeys, PrintWriter out) {
        var checkpoint = result.checkpoint();
        out.println("Register   " + checkpoint.origin());
        out.println("Shows      " + result.scope());
        out.println("Events     %d read, %d proved by %s"
                .formatted(result.events(), result.proved(), checkpoints(result.checkpoints())));
        out.println("Root       %s over %d events".formatted(checkpoint.root(), checkpoint.size()));
        out.println("Versions   %d published with the root they state".formatted(result.versions()));
        if (result.erased() > 0) {
            out.println("Erased     %d payloads, each by an event that says so".formatted(result.erased()));
        }
        if (result.notShown() > 0) {
            out.println("Not shown  %d payloads, only their seals".formatted(result.notShown()));
        }
        if (!ownKeys) {
            out.println("Keys       the register's own; compare with others, or give them with --key");
        }
        result.troubles().forEach(trouble -> print(trouble, out));
        var more = result.troubleCount() - result.troubles().size();
        if (more > 0) {
            out.println("And %d more.".formatted(more));
        }
        out.println(
                switch (result.verdict()) {
                    case INTACT -> "Intact.";
                    case TAMPERED -> "Tampered.";
                    case INCOMPLETE -> "Incomplete: what is there is right, but not all is there.";
                });
    }

    private static String checkpoints(int signed) {
        return switch (signed) {
            case 0 -> "nothing signed";
            case 1 -> "the signed checkpoint";
            default -> signed + " signed checkpoints";
        };
    }

    private static void print(Trouble trouble, PrintWriter out) {
        var since = trouble.since();
        out.println(trouble + "." + (since.isEmpty() ? "" : " " + since + "."));
    }
}
