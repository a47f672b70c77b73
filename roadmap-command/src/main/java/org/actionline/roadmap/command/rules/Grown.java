package org.actionline.roadmap.command.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Copies with one more element, for states that never change. */
final class Grown {

    private Grown() {}

    static <T> Set<T> by(Set<T> set, T element) {
        var more = new HashSet<>(set);
        more.add(element);
        return Set.copyOf(more);
    }

    /** The key's value is replaced where there was one. */
    static <K, V> Map<K, V> by(Map<K, V> map, K key, V value) {
        var more = new HashMap<>(map);
        more.put(key, value);
        return Map.copyOf(more);
    }

    /** One more element in the set under a key. */
    static <K, V> Map<K, Set<V>> within(Map<K, Set<V>> map, K key, V element) {
        return by(map, key, by(map.getOrDefault(key, Set.of()), element));
    }
}
