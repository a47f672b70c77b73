package org.actionline.roadmap.server.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.actionline.roadmap.api.Envelope;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.server.register.Answer;
import org.actionline.roadmap.server.register.Register;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends the command of a request and answers with its position. */
@Component
class CommandDoor {

    private final Register register;
    private final JsonMapper json;

    CommandDoor(Register register, JsonMapper json) {
        this.register = register;
        this.json = json;
    }

    ResponseEntity<Answer> send(Sender sender, CommandBody body, RegisterCommand command) {
        return answered(sender, register.send(command, envelope(sender, body)));
    }

    Envelope envelope(Sender sender, CommandBody body) {
        return new Envelope(
                sender.id(),
                fingerprint(sender, body),
                sender.actor(),
                body.effectiveOn(),
                sender.expectedVersion(),
                null);
    }

    ResponseEntity<Answer> answered(Sender sender, Answer answer) {
        return answered(sender, answer.position(), answer);
    }

    /** An answer that says more than where the events of the command stand. */
    <T> ResponseEntity<T> answered(Sender sender, long position, T answer) {
        return ResponseEntity.ok()
                .header(ReadYourWrites.POSITION, Long.toString(position))
                .header(SenderArgument.IDEMPOTENCY_KEY, sender.id().toString())
                .body(answer);
    }

    /** Of what was asked, not of the command: ids made here differ in every attempt. */
    private String fingerprint(Sender sender, CommandBody body) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(sender.address().getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0);
            return HexFormat.of().formatHex(sha256.digest(json.writeValueAsBytes(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
