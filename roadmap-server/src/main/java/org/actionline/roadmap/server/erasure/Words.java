package org.actionline.roadmap.server.erasure;

import java.util.LinkedHashSet;
import java.util.Set;
import org.actionline.roadmap.eventlog.StoredEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts that an event says: of payload and metadata every JSON string, of whatever meaning. */
final class Words {

    /** Shorter ones are codes and choices, which stand everywhere. */
    private static final int SHORTEST = 8;

    private Words() {}

    static Set<String> of(StoredEvent event) {
        var words = new LinkedHashSet<String>();
        collect(JsonMapper.shared().readTree(event.payload().bytes()), words);
        event.metadata().values().stream().filter(Words::isLong).forEach(words::add);
        return words;
    }

    static Set<String> of(String json) {
        var words = new LinkedHashSet<String>();
        collect(JsonMapper.shared().readTree(json), words);
        return words;
    }

    private static void collect(JsonNode node, Set<String> words) {
        if (node.isString() && isLong(node.stringValue())) {
            words.add(node.stringValue());
        }
        node.forEach(child -> collect(child, words));
    }

    private static boolean isLong(String text) {
        return text.length() >= SHORTEST;
    }
}
