package org.actionline.roadmap.server.register;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.CommandRefusal.CommandIdReused;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Envelope;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.grid.GridRefusal.RefusedRow;
import org.actionline.roadmap.command.axon.CommandHandling;
import org.actionline.roadmap.eventlog.Criteria;
import org.actionline.roadmap.eventlog.Criterion;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.StoredEvent;
import org.actionline.roadmap.eventlog.Tag;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.CommandBus;

/**
 * The one way to change anything: send a command and get the answer that stands in the log.
 *
 * <p>A decision that lost a race is made again on what the winner wrote, so that callers see the rule that now forbids it, or
 * success. The answer is read back from the log by the command's id; it is therefore the same after a repetition or a restart.
 */
public final class Register {

    private static final int DECISIONS = 25;

    private final CommandBus bus;
    private final EventLog log;
    private final List<Admission> admissions;

    Register(CommandBus bus, EventLog log, List<Admission> admissions) {
        this.bus = bus;
        this.log = log;
        this.admissions = List.copyOf(admissions);
    }

    /**
     * Sends a command and waits until its events are on stable storage.
     *
     * @throws org.actionline.roadmap.api.CommandRefused if a rule forbids it; nothing is written then
     * @throws RegisterBusy if it lost every race
     */
    public Answer send(RegisterCommand command, Envelope envelope) {
        admit(command, envelope);
        for (var decision = 1; decision <= DECISIONS; decision++) {
            try {
                var result = bus.dispatch(CommandHandling.message(command, envelope), null)
                        .join();
                return answer(envelope.id(), CommandHandling.leftOut(result));
            } catch (CompletionException e) {
                if (!lostRace(e) && !overtaken(e, envelope.id())) {
                    throw unwrapped(e);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextLong(1, 2L + decision)));
            }
        }
        throw new RegisterBusy();
    }

    /** A repeated command is answered as before, whatever became of what it cites. */
    private void admit(RegisterCommand command, Envelope envelope) {
        if (!command.cites().isEmpty() && appended(envelope.id(), log.head()).isEmpty()) {
            admissions.forEach(admission -> admission.admit(command));
        }
    }

    /** The number of events in the log. */
    public long head() {
        return log.head();
    }

    private Answer answer(CommandId id, List<RefusedRow> leftOut) {
        var head = log.head();
        var events = appended(id, head);
        return new Answer(events.isEmpty() ? head - 1 : events.getLast().position(), events, leftOut);
    }

    private List<Answer.Appended> appended(CommandId id, long head) {
        return log.read(Criteria.either(Criterion.tagged(new Tag(Tags.COMMAND, id.toString()))), 0, head)
                .map(Register::appended)
                .toList();
    }

    private static Answer.Appended appended(StoredEvent event) {
        var name = event.type().substring(RegisterEvent.NAMESPACE.length() + 1);
        return new Answer.Appended(event.position(), event.id().toString(), name);
    }

    /** A refusal because a repetition of the same command got there in between: deciding again finds its answer. */
    private boolean overtaken(CompletionException e, CommandId id) {
        return e.getCause() instanceof CommandRefused refused
                && !(refused.refusal() instanceof CommandIdReused)
                && !appended(id, log.head()).isEmpty();
    }

    private static boolean lostRace(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof AppendEventsTransactionRejectedException) {
                return true;
            }
        }
        return false;
    }

    private static RuntimeException unwrapped(CompletionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : e;
    }
}
