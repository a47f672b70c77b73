package org.actionline.roadmap.server.pages.change;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.State;
import org.actionline.roadmap.server.pages.Words;

/** Options to choose from, in words by value. */
final class Choices {

    private Choices() {}

    /** @param key what the words of an option stand under, before its name */
    static <E extends Enum<E>> Map<String, String> of(Class<E> all, String key, Words words) {
        return of(all, choice -> words.say(key + choice.name()));
    }

    static <E extends Enum<E>> Map<String, String> of(Class<E> all, Function<E, String> words) {
        var choices = new LinkedHashMap<String, String>();
        for (var choice : all.getEnumConstants()) {
            choices.put(choice.name(), words.apply(choice));
        }
        return choices;
    }

    /** The outcomes that stand, but for some. */
    static Map<String, String> outcomes(Subject about, Collection<OutcomeCode> without) {
        var choices = new LinkedHashMap<String, String>();
        for (OutcomeView outcome : about.roadmap().outcomes()) {
            if (outcome.state() == State.ACTIVE && !without.contains(outcome.code())) {
                choices.put(outcome.code().text(), outcome.code() + " " + outcome.statement());
            }
        }
        return choices;
    }
}
