package org.actionline.roadmap.eventlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.ledger.HashesInMemory;

/** What all simulated processes share: storage whose every write takes several steps, and requests that come late. */
final class SimulatedDisk {

    private static final int HEIGHT = 8;
    private static final int WIDTH = 1 << HEIGHT;

    private final Mutant mutant;
    private final SimulatedThreads threads;
    private final List<SealedEvent> events = new ArrayList<>();
    private final Map<List<Long>, Hash> nodes = new HashMap<>();
    private final List<Block> late = new ArrayList<>();
    private int durable;

    SimulatedDisk(Mutant mutant, SimulatedThreads threads) {
        this.mutant = mutant;
        this.threads = threads;
    }

    List<SealedEvent> events() {
        return events;
    }

    List<Hash> hashes(int level, long from, long to) {
        var found = new ArrayList<Hash>();
        for (var number = from; number < to; number++) {
            found.add(level == 0 ? events.get((int) number).leaf() : nodes.get(List.of((long) level, number)));
        }
        return found;
    }

    /** Written first, seen by nobody; then synced and seen by all in one step. */
    Store.Outcome put(Block block) {
        threads.pass();
        if (block.first() != events.size()) {
            return taken(block);
        }
        if (mutant == Mutant.NON_ATOMIC_BATCH) {
            return piecemeal(block);
        }
        events.addAll(block.events());
        return synced(block);
    }

    private Store.Outcome taken(Block block) {
        if (holds(block)) {
            return Store.Outcome.WRITTEN;
        }
        if (mutant == Mutant.REUSED_POSITION && block.first() < events.size()) {
            events.subList((int) block.first(), events.size()).clear();
            events.addAll(block.events());
            return synced(block);
        }
        return Store.Outcome.TAKEN;
    }

    private boolean holds(Block block) {
        return block.next() <= events.size()
                && events.get((int) block.next() - 1)
                        .leaf()
                        .equals(block.events().getLast().leaf());
    }

    private Store.Outcome piecemeal(Block block) {
        for (var event : block.events()) {
            if (events.size() != event.event().position()) {
                return Store.Outcome.TAKEN;
            }
            events.add(event);
            durable = events.size();
            threads.pass();
        }
        return synced(block);
    }

    private Store.Outcome synced(Block block) {
        block.nodes().forEach(node -> nodes.put(List.of((long) node.level(), node.index()), node.hash()));
        if (mutant != Mutant.UNSYNCED_COMMIT) {
            durable = events.size();
        }
        return Store.Outcome.WRITTEN;
    }

    /** A request of which its sender will hear nothing any more. */
    void delay(Block block) {
        late.add(block);
    }

    /** What happens without anybody asking: a late request arrives, or the system writes out what it has cached. */
    void happen(RandomGenerator random) {
        if (!late.isEmpty() && random.nextInt(4) == 0) {
            var block = late.remove(random.nextInt(late.size()));
            if (block.first() == events.size()) {
                events.addAll(block.events());
                synced(block);
            }
        }
        if (random.nextInt(40) == 0) {
            durable = events.size();
        }
    }

    /** Where chain, seals or tree do not hold. */
    List<String> flaws() {
        var flaws = new ArrayList<String>();
        var previous = Hash.ZERO;
        var tree = new HashesInMemory();
        for (var event : events) {
            event.flaw(previous)
                    .ifPresent(what -> flaws.add("event " + event.event().position() + ": " + what));
            previous = event.leaf();
            tree.append(previous);
        }
        for (var node = 0L; node < events.size() / WIDTH; node++) {
            if (!tree.read(HEIGHT, node).equals(nodes.get(List.of(1L, node)))) {
                flaws.add("node " + node + " is not the root of its subtree");
            }
        }
        return flaws;
    }

    void powerOff() {
        late.clear();
        events.subList(durable, events.size()).clear();
    }
}
