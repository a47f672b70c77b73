package org.actionline.roadmap.eventlog.contended;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Holds what processes were told against what the server has, and knows nothing of the log's own code: it reads the documents
 * as they lie there.
 */
final class Checker {

    private static final int KEPT_TROUBLES = 20;

    /** Not every server bounds an answer by itself. */
    private static final int BLOCKS_AN_ANSWER = 500;

    private record Block(long first, List<Event> events) {}

    private record Event(Set<String> tags, String operation, int number, int of, long marker, Set<String> condition) {}

    private final History history;
    private final Map<String, Long> committed = new HashMap<>();
    private final Map<Set<String>, Long> latest = new HashMap<>();
    private final Map<Set<String>, BitSet> matching = new HashMap<>();
    private final List<String> troubles = new ArrayList<>();
    private long head;

    private Checker(History history) {
        this.history = history;
    }

    /** What is wrong; nothing if all is as it was promised. */
    static List<String> troubles(MongoCollection<Document> blocks, History history) {
        var checker = new Checker(history);
        var all = new ArrayList<Block>();
        blocks.find().batchSize(BLOCKS_AN_ANSWER).map(Checker::block).into(all);
        all.sort(Comparator.comparingLong(Block::first));
        all.forEach(checker::follow);
        checker.compare();
        return checker.troubles;
    }

    /** Blocks lie one behind the other, and hold whole commits. */
    private void follow(Block block) {
        if (block.first() != head) {
            trouble(block.first() > head ? "a gap before " + block.first() : "an overlap at " + block.first());
        }
        head = block.first();
        var events = block.events();
        for (var at = 0; at < events.size(); ) {
            var first = events.get(at);
            var end = at + first.of();
            if (first.number() != 0 || end > events.size()) {
                trouble("a part of commit " + first.operation() + " at " + head);
                end = at + 1;
            }
            commit(first, events.subList(at, end));
            at = end;
        }
    }

    private void commit(Event first, List<Event> events) {
        if (committed.put(first.operation(), head) != null) {
            trouble("a double commit of " + first.operation() + " at " + head);
        }
        if (latest.getOrDefault(first.condition(), -1L) >= first.marker()) {
            trouble("commit " + first.operation() + " at " + head + " in spite of event "
                    + latest.get(first.condition()) + " after its marker " + first.marker());
        }
        for (var number = 0; number < events.size(); number++) {
            var event = events.get(number);
            if (!event.operation().equals(first.operation()) || event.number() != number) {
                trouble("commit " + first.operation() + " mixed with " + event.operation() + " at " + head);
            }
            for (var subset : subsets(event.tags())) {
                latest.put(subset, head);
                matching.computeIfAbsent(subset, tags -> new BitSet()).set(Math.toIntExact(head));
            }
            head++;
        }
    }

    private void compare() {
        history.acknowledged().forEach((operation, position) -> {
            if (!position.equals(committed.get(operation))) {
                trouble("acknowledged " + operation + " at " + position + " and found at " + committed.get(operation));
            }
        });
        for (var refused : history.refused()) {
            var meets = matching.getOrDefault(tags(refused.tags()), new BitSet());
            if (refused.position() < refused.marker() || !meets.get(Math.toIntExact(refused.position()))) {
                trouble("false conflict of " + refused);
            }
            if (meets.nextSetBit(Math.toIntExact(refused.marker())) != refused.position()) {
                trouble("not the first conflict of " + refused);
            }
            if (committed.containsKey(refused.operation())) {
                trouble("committed although refused: " + refused);
            }
        }
    }

    private void trouble(String what) {
        if (troubles.size() < KEPT_TROUBLES) {
            troubles.add(what);
        }
    }

    private static Block block(Document document) {
        var events = document.getList("events", Document.class).stream()
                .map(Checker::event)
                .toList();
        var counted = document.getInteger("n");
        if (counted != events.size()) {
            throw new IllegalStateException("Block " + document.get("_id") + " states " + counted + " events");
        }
        return new Block(document.get("_id", Number.class).longValue(), events);
    }

    private static Event event(Document event) {
        var payload = Document.parse(
                new String(event.get("payload", Binary.class).getData(), java.nio.charset.StandardCharsets.UTF_8));
        return new Event(
                event.getList("tags", String.class).stream()
                        .filter(tag -> !tag.startsWith("="))
                        .collect(Collectors.toUnmodifiableSet()),
                payload.getString("operation"),
                payload.getInteger("event"),
                payload.getInteger("of"),
                payload.get("marker", Number.class).longValue(),
                tags(payload.getString("tags")));
    }

    private static Set<String> tags(String text) {
        return text.isEmpty() ? Set.of() : Set.copyOf(new TreeSet<>(Arrays.asList(text.split(" ", -1))));
    }

    /** Of at most two tags. */
    private static Set<Set<String>> subsets(Set<String> tags) {
        var subsets = new HashSet<Set<String>>();
        subsets.add(Set.of());
        subsets.add(tags);
        tags.forEach(tag -> subsets.add(Set.of(tag)));
        return subsets;
    }
}
