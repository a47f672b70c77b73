package org.actionline.roadmap.server.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;
import org.actionline.roadmap.api.reference.Reference;

/** The references of an outcome into one catalogue: "Goal" and 1, 4. */
record ReferenceGroup(String catalogue, List<Reference> references) {

    ReferenceGroup {
        references = List.copyOf(references);
    }

    /** In the order of the catalogues, within one as printed. */
    static List<ReferenceGroup> of(List<Reference> references) {
        return references.stream().collect(groupingBy(Reference::scheme, TreeMap::new, toList())).entrySet().stream()
                .map(group -> new ReferenceGroup(group.getKey().title(), group.getValue()))
                .toList();
    }
}
