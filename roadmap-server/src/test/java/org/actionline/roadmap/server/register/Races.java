package org.actionline.roadmap.server.register;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Envelope;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.Winner;
import org.actionline.roadmap.eventlog.EventLog;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.CommandBus;

/** Eight writers at one register on disk, who all start at the same moment. The product's own wiring, without HTTP. */
public final class Races implements AutoCloseable {

    public static final int WRITERS = 8;

    private final EventLog log;
    private final AxonConfiguration axon;
    private final Register register;
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private final CyclicBarrier start = new CyclicBarrier(WRITERS);

    /** @param directory an empty one, for the log */
    public Races(Path directory) {
        this.log = EventLog.open(directory, Clock.systemUTC());
        this.axon = AxonWiring.on(log, Stream.of(new AxonWiring().commands()));
        axon.start();
        this.register = new Register(axon.getComponent(CommandBus.class), log, List.of());
    }

    /** How a command ended. */
    public sealed interface End {

        record Won(ActorId writer, Answer answer) implements End {}

        record Lost(Refusal refusal, Winner winner) implements End {}
    }

    /** How a round ended: one command was carried out, the others were refused. */
    public record Round(End.Won won, List<End.Lost> lost) {}

    /** How often to race; {@code -Droadmap.rounds=1000} is the full size. */
    public static int rounds() {
        return Integer.getInteger("roadmap.rounds", 10);
    }

    /** Carries out a command before or after a race. */
    public Answer done(RegisterCommand command) {
        return register.send(command, envelope(new ActorId("referee")));
    }

    /**
     * Lets every writer send a command at the same moment.
     *
     * @param command of each writer, numbered from 0
     * @throws AssertionError unless exactly one of them was carried out
     */
    public Round race(IntFunction<RegisterCommand> command) {
        var won = new ArrayList<End.Won>();
        var lost = new ArrayList<End.Lost>();
        for (var end : all(command)) {
            switch (end) {
                case End.Won w -> won.add(w);
                case End.Lost l -> lost.add(l);
            }
        }
        if (won.size() != 1) {
            throw new AssertionError(won.size() + " of " + WRITERS + " writers won: " + won);
        }
        return new Round(won.getFirst(), lost);
    }

    /** Lets every writer send a command at the same moment, whoever may win. */
    public List<End> all(IntFunction<RegisterCommand> command) {
        var ends = new ArrayList<Future<End>>();
        for (var number = 0; number < WRITERS; number++) {
            ends.add(writers.submit(run(new ActorId("writer-" + number), command.apply(number))));
        }
        return ends.stream().map(Races::ended).toList();
    }

    private Callable<End> run(ActorId writer, RegisterCommand command) {
        return () -> {
            start.await();
            try {
                return new End.Won(writer, register.send(command, envelope(writer)));
            } catch (CommandRefused refused) {
                var winner = refused.winner();
                return new End.Lost(
                        refused.refusal(),
                        winner.orElseThrow(() -> new AssertionError("No winner is named with " + refused.refusal())));
            }
        };
    }

    private static End ended(Future<End> end) {
        try {
            return end.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError("A writer failed", e.getCause());
        }
    }

    private static Envelope envelope(ActorId actor) {
        return new Envelope(new CommandId(UUID.randomUUID()), "00", actor, null, null, null);
    }

    @Override
    public void close() {
        writers.shutdownNow();
        axon.shutdown();
        log.close();
    }
}
