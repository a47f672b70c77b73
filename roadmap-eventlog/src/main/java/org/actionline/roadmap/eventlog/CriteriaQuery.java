package org.actionline.roadmap.eventlog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Criteria as SQL over the terms of events.
 *
 * <p>Each criterion becomes a walk along one term in order of position, so the union of them is a merge that stops at
 * the limit; nothing is sorted and nothing is scanned.
 *
 * @param sql selects positions in ascending order
 * @param parameters texts for terms, numbers for positions, in order
 */
record CriteriaQuery(String sql, List<Object> parameters) {

    /** The term under which the events of a type are found. No tag has an empty key. */
    static String type(String type) {
        return "=" + type;
    }

    static CriteriaQuery of(Criteria criteria, long from, long to, int limit) {
        var walks = new ArrayList<String>();
        var parameters = new ArrayList<>();
        for (var criterion : criteria.anyOf()) {
            if (criterion.tags().isEmpty()) {
                for (var type : criterion.types()) {
                    walks.add(walk(parameters, type(type), from, to));
                }
            } else {
                walks.add(walk(parameters, criterion, from, to));
            }
        }
        parameters.add(limit);
        return new CriteriaQuery(
                walks.stream().collect(Collectors.joining(" UNION ", "", " ORDER BY position LIMIT ?")), parameters);
    }

    private static String walk(List<Object> parameters, String term, long from, long to) {
        Collections.addAll(parameters, term, from, to);
        return "SELECT t.position FROM term t WHERE t.term = ? AND t.position >= ? AND t.position < ?";
    }

    private static String walk(List<Object> parameters, Criterion criterion, long from, long to) {
        var tags = criterion.tags().stream().map(Tag::toString).sorted().toList();
        var sql = new StringBuilder(walk(parameters, tags.getFirst(), from, to));
        for (var tag : tags.subList(1, tags.size())) {
            sql.append(" AND EXISTS (SELECT 1 FROM term o WHERE o.term = ? AND o.position = t.position)");
            parameters.add(tag);
        }
        if (!criterion.types().isEmpty()) {
            sql.append(Collections.nCopies(criterion.types().size(), "?").stream()
                    .collect(Collectors.joining(
                            ", ",
                            " AND EXISTS (SELECT 1 FROM term o WHERE o.term IN (",
                            ") AND o.position = t.position)")));
            criterion.types().forEach(type -> parameters.add(type(type)));
        }
        return sql.toString();
    }
}
