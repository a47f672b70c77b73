package org.actionline.roadmap.query.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.actionline.roadmap.api.outcome.OutcomeName;
import org.jspecify.annotations.Nullable;

/**
 * What an outcome came from and what became of it; codes are those of then.
 *
 * @param splitFrom the outcome that was split into this one and others
 * @param splitInto the parts that took its place
 * @param mergedInto the outcome that stands for it
 * @param mergedFrom the outcomes that it stands for, in the order in which it took them in
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Lineage(
        @Nullable OutcomeName splitFrom,
        List<OutcomeName> splitInto,
        @Nullable OutcomeName mergedInto,
        List<OutcomeName> mergedFrom) {

    public Lineage(
            @Nullable OutcomeName splitFrom,
            @Nullable List<OutcomeName> splitInto,
            @Nullable OutcomeName mergedInto,
            @Nullable List<OutcomeName> mergedFrom) {
        this.splitFrom = splitFrom;
        this.splitInto = splitInto == null ? List.of() : List.copyOf(splitInto);
        this.mergedInto = mergedInto;
        this.mergedFrom = mergedFrom == null ? List.of() : List.copyOf(mergedFrom);
    }

    private static final Lineage NONE = new Lineage(null, null, null, null);

    static @Nullable Lineage from(@Nullable OutcomeName split) {
        return split == null ? null : new Lineage(split, null, null, null);
    }

    static Lineage splitInto(@Nullable Lineage before, List<OutcomeName> parts) {
        var old = before == null ? NONE : before;
        return new Lineage(old.splitFrom, parts, old.mergedInto, old.mergedFrom);
    }

    static Lineage mergedInto(@Nullable Lineage before, OutcomeName into) {
        var old = before == null ? NONE : before;
        return new Lineage(old.splitFrom, old.splitInto, into, old.mergedFrom);
    }

    static Lineage mergedFrom(@Nullable Lineage before, List<OutcomeName> sources) {
        var old = before == null ? NONE : before;
        var all = Stream.concat(old.mergedFrom.stream(), sources.stream()).toList();
        return new Lineage(old.splitFrom, old.splitInto, old.mergedInto, all);
    }
}
