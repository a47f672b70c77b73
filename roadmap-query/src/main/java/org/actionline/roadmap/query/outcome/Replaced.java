package org.actionline.roadmap.query.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lists in which an element takes the place of the one that it replaces. */
final class Replaced {

    private Replaced() {}

    /** The list with one more element, which takes the place of the one that it replaces. */
    static <T> List<T> with(List<T> elements, T added, Predicate<T> replaced) {
        var all = new ArrayList<>(elements);
        for (int i = 0; i < all.size(); i++) {
            if (replaced.test(all.get(i))) {
                all.set(i, added);
                return all;
            }
        }
        all.add(added);
        return all;
    }
}
