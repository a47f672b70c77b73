package org.actionline.roadmap.command.rules;

import java.util.Collection;
import java.util.List;

/** Where a decision reads; whatever it read here, nothing may be added to before its own events are appended. */
@FunctionalInterface
public interface Source {

    /** Every event that belongs to at least one of the parts, in any order. */
    Collection<Read> read(List<Needs.Part> parts);
}
