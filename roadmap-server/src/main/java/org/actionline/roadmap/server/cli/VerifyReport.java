package org.actionline.roadmap.server.cli;

import java.util.Locale;
import org.actionline.roadmap.ledger.audit.Trouble;
import org.actionline.roadmap.ledger.audit.Verification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The result of verifying a register, for programs. */
final class VerifyReport {

    private VerifyReport() {}

    static JsonNode json(Verification result) {
        var checkpoint = result.checkpoint();
        var json = JsonMapper.shared().createObjectNode();
        json.put("verdict", result.verdict().name().toLowerCase(Locale.ROOT));
        json.put("scope", result.scope());
        json.put("origin", checkpoint.origin());
        json.put("treeSize", checkpoint.size());
        json.put("root", checkpoint.root().toString());
        json.put("checkpoints", result.checkpoints());
        json.put("events", result.events());
        json.put("proved", result.proved());
        json.put("erased", result.erased());
        json.put("notShown", result.notShown());
        json.put("versions", result.versions());
        json.put("troubleCount", result.troubleCount());
        var troubles = json.putArray("troubles");
        result.troubles().forEach(trouble -> describe(trouble, troubles.addObject()));
        return json;
    }

    private static void describe(Trouble trouble, ObjectNode one) {
        if (trouble.position() != null) {
            one.put("position", trouble.position());
        }
        one.put("what", trouble.what());
        var signed = trouble.signed();
        if (signed != null) {
            var since = one.putObject("since");
            since.put("treeSize", signed.checkpoint().size());
            signed.signedAt().ifPresent(time -> since.put("signedAt", time.toString()));
        }
    }
}
