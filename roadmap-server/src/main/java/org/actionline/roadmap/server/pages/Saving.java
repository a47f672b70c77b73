package org.actionline.roadmap.server.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.function.Function;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.CommandRefusal.CommandIdReused;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Envelope;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeHasChanged;
import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.query.view.Views;
import org.actionline.roadmap.server.api.RefusalProblems;
import org.actionline.roadmap.server.register.Answer;
import org.actionline.roadmap.server.register.Register;
import org.actionline.roadmap.server.register.RegisterBusy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends the command that a form became, or notes in the form why it was refused; the form then is shown again as typed. */
@Component
public class Saving {

    /** How long a page waits to show what was just saved. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Register register;
    private final Views views;
    private final Words words;

    Saving(Register register, Views views, Words words) {
        this.register = register;
        this.views = views;
        this.words = words;
    }

    /**
     * Saves and waits until the pages show it.
     *
     * <p>The form carries the command's id, so that sending it twice saves once, and the outcome's version that its reader saw.
     *
     * @return the position of the change; empty when the form says why not
     */
    public OptionalLong save(
            Form form, String field, RegisterCommand command, ActorId actor, @Nullable LocalDate effectiveOn) {
        return save(form, field, command, actor, effectiveOn, envelope -> register.send(command, envelope));
    }

    /**
     * Saves by another way than sending one command.
     *
     * @param what everything that was asked for: the same id with something else is refused
     */
    public OptionalLong save(
            Form form,
            String field,
            Object what,
            ActorId actor,
            @Nullable LocalDate effectiveOn,
            Function<Envelope, Answer> send) {
        try {
            return OptionalLong.of(sent(form, what, actor, effectiveOn, send).position());
        } catch (CommandRefused e) {
            note(form, field, e.refusal());
        } catch (RegisterBusy | LogFailure e) {
            form.wrong(field, String.valueOf(e.getMessage()));
        }
        return OptionalLong.empty();
    }

    /**
     * Sends a command as it is, and waits until the pages show it.
     *
     * @param form carries the command's id
     * @throws CommandRefused if it is refused
     */
    public Answer send(Form form, RegisterCommand command, ActorId actor) {
        return sent(form, command, actor, null, envelope -> register.send(command, envelope));
    }

    private Answer sent(
            Form form, Object what, ActorId actor, @Nullable LocalDate effectiveOn, Function<Envelope, Answer> send) {
        var answer = send.apply(new Envelope(
                CommandId.of(form.value("command")),
                fingerprint(what, effectiveOn),
                actor,
                effectiveOn,
                version(form),
                null));
        views.awaitPosition(answer.position(), PATIENCE);
        return answer;
    }

    /** Says in a form why it was refused: under the field that the refusal names, or else under this one. */
    public void note(Form form, String field, Refusal refusal) {
        switch (refusal) {
            case OutcomeHasChanged changed -> {
                form.wrong(field, words.say("error.moved"));
                form.overtaken(changed.positions());
            }
            case CommandIdReused reused -> form.wrong(field, words.say("error.saved-before"));
            default -> {
                var problem = RefusalProblems.of(refusal);
                var named = problem.getProperties() == null
                        ? null
                        : problem.getProperties().get("field");
                form.wrong(
                        named instanceof String name && form.has(name) ? name : field,
                        String.valueOf(problem.getDetail()));
            }
        }
    }

    private static @Nullable Long version(Form form) {
        var version = form.value("version");
        return version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
    }

    private static String fingerprint(Object what, @Nullable LocalDate effectiveOn) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest((what + " " + effectiveOn).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
