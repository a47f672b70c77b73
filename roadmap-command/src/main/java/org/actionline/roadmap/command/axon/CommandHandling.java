package org.actionline.roadmap.command.axon;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.actionline.roadmap.api.CommandRefusal.CommandIdReused;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Envelope;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.api.Provenance;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.grid.GridRefusal.RefusedRow;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeHasChanged;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.command.rules.Known;
import org.actionline.roadmap.command.rules.Rulebook;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.jspecify.annotations.Nullable;

/**
 * One handler for every command: find an earlier answer, load, decide, append.
 *
 * <p>Axon finds handlers by exact message name, so each command is registered under its written name.
 */
public final class CommandHandling {

    /** What every command is answered with; the rest of its answer stands in the log. */
    private static final MessageType LEFT_OUT =
            new MessageType(new QualifiedName(RegisterCommand.NAMESPACE, "LeftOut"), "1");

    private CommandHandling() {}

    /** All commands of the register, ready for the configurer. */
    public static CommandHandlingModule.CommandHandlerPhase module() {
        var handlers = CommandHandlingModule.named("register").commandHandlers();
        RegisterCommand.FAMILIES.stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .forEach(type -> handlers.commandHandler(type(type).qualifiedName(), CommandHandling::handle));
        return handlers;
    }

    /** The message under which a command travels. */
    public static CommandMessage message(RegisterCommand command, Envelope envelope) {
        return new GenericCommandMessage(type(command.getClass()), command, Envelopes.write(envelope));
    }

    /** The rows of a grid that were left out because a rule forbids them; none of any other command. */
    public static List<RefusedRow> leftOut(@Nullable Message result) {
        return result != null && result.payload() instanceof List<?> rows
                ? rows.stream().map(RefusedRow.class::cast).toList()
                : List.of();
    }

    private static MessageType type(Class<?> command) {
        var name = command.getAnnotation(Command.class);
        if (name == null) {
            throw new IllegalStateException(command + " has no written name");
        }
        return new MessageType(new QualifiedName(name.namespace(), name.name()), name.version());
    }

    private static MessageStream.Single<CommandResultMessage> handle(
            CommandMessage message, ProcessingContext context) {
        try {
            return MessageStream.just(new GenericCommandResultMessage(LEFT_OUT, decide(message, context)))
                    .cast();
        } catch (CommandRefused refused) {
            return MessageStream.failed(refused).cast();
        }
    }

    /** Appends the facts, unless the command was carried out before; answers which rows of a grid were left out, then or now. */
    private static List<RefusedRow> decide(CommandMessage message, ProcessingContext context) {
        var command = (RegisterCommand) requireNonNull(message.payload());
        var envelope = Envelopes.read(message.metadata());
        var transaction = context.component(EventStore.class).transaction(context);
        var log = new LogSlice(transaction, context.component(EventConverter.class));
        var answered = answeredBefore(envelope, log);
        if (answered.isPresent()) {
            return Rulebook.leftOut(command, Known.read(command, envelope.actor(), log.before(answered.getAsLong())));
        }
        var known = Known.read(command, envelope.actor(), log);
        requireVersion(command, envelope, known, log);
        var provenance = Envelopes.provenance(envelope, command.reason());
        for (var event : decide(command, known, log)) {
            transaction.appendEvent(new GenericEventMessage(eventType(event), event, provenance));
        }
        return Rulebook.leftOut(command, known);
    }

    /** A refusal names the event that brought it about, if there is one: in a race the winner's. */
    private static List<? extends RegisterEvent> decide(RegisterCommand command, Known known, LogSlice log) {
        try {
            return Rulebook.decide(command, known);
        } catch (CommandRefused refused) {
            var turn = Rulebook.turn(command, known, refused.refusal());
            throw turn.isPresent() ? new CommandRefused(refused.refusal(), log.winner(turn.getAsLong())) : refused;
        }
    }

    /**
     * Where the events of an earlier attempt begin: what stood before them led to its answer, and leads to it again.
     *
     * <p>Of an erased event nobody can tell any more what was asked: even a fingerprint would confirm a guess. */
    private static OptionalLong answeredBefore(Envelope envelope, LogSlice log) {
        var earlier = log.earlierAnswer(envelope.id());
        if (earlier.isEmpty()) {
            return OptionalLong.empty();
        }
        var metadata = earlier.getFirst().metadata();
        var erased = metadata.containsKey(Provenance.ERASED);
        if (!erased && !envelope.fingerprint().equals(metadata.get(Provenance.FINGERPRINT))) {
            throw new CommandRefused(new CommandIdReused(envelope.id()));
        }
        return OptionalLong.of(earlier.getFirst().position());
    }

    /** The version of an outcome is the number of its events; they are counted only for a command that expects one. */
    private static void requireVersion(RegisterCommand command, Envelope envelope, Known known, LogSlice log) {
        var expected = envelope.expectedVersion();
        if (expected == null || !(command instanceof ToOutcome c)) {
            return;
        }
        var id = known.outcomes().named(c.outcome());
        var history = id == null ? List.<Long>of() : log.history(id);
        if (history.isEmpty() || expected == history.size()) {
            return;
        }
        var since = history.stream().skip(Math.max(0, expected)).toList();
        var changed = new OutcomeHasChanged(c.roadmap(), c.outcome(), expected, history.size(), since);
        throw new CommandRefused(changed, log.winner(history.getLast()));
    }

    private static MessageType eventType(RegisterEvent event) {
        var type = event.getClass();
        return new MessageType(new QualifiedName(EventTypes.name(type)), EventTypes.version(type));
    }
}
