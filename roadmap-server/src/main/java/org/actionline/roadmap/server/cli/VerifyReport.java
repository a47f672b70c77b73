package org.actionline.roadmap.server.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.actionline.roadmap.server.verify.Trouble;
import org.actionline.roadmap.server.verify.Verification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The result of verifying a register, for people and for programs. */
final class VerifyReport {

    private VerifyReport() {}

    static void print(Verification result, boolean ownKeys, PrintWriter out) {
        var checkpoint = result.checkpoint();
        out.println("Register   " + checkpoint.origin());
        out.println(
                "Events     %d read, %d proved by the signed checkpoint".formatted(result.events(), result.proved()));
        out.println("Root       %s over %d events".formatted(checkpoint.root(), checkpoint.size()));
        if (result.payloadsShown()) {
            out.println("Versions   %d published with the root they state".formatted(result.versions()));
        } else {
            out.println("Payloads   not published; verify the data directory for them");
        }
        if (!ownKeys) {
            out.println("Keys       the register's own; compare with others, or give them with --key");
        }
        result.troubles().forEach(trouble -> out.println(trouble + "."));
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

    static JsonNode json(Verification result) {
        var checkpoint = result.checkpoint();
        var json = JsonMapper.shared().createObjectNode();
        json.put("verdict", result.verdict().name().toLowerCase(Locale.ROOT));
        json.put("origin", checkpoint.origin());
        json.put("treeSize", checkpoint.size());
        json.put("root", checkpoint.root().toString());
        json.put("events", result.events());
        json.put("proved", result.proved());
        json.put("payloadsVerified", result.payloadsShown());
        json.put("versions", result.versions());
        json.put("troubleCount", result.troubleCount());
        var troubles = json.putArray("troubles");
        for (Trouble trouble : result.troubles()) {
            var one = troubles.addObject();
            if (trouble.position() != null) {
                one.put("position", trouble.position());
            }
            one.put("what", trouble.what());
        }
        return json;
    }
}
