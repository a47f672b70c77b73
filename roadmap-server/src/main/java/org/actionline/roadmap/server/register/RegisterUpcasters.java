package org.actionline.roadmap.server.register;

import java.util.List;
import org.actionline.roadmap.eventlog.Upcasters;

/**
 * Every upcaster of the register: one for each revision of an event type that is no longer written.
 *
 * <p>There is none yet, since every type still has its first revision. Each has an approved sample of the revision that it takes,
 * beside the others, and a test reads all of them.
 */
final class RegisterUpcasters {

    static final Upcasters ALL = Upcasters.of(List.of());

    private RegisterUpcasters() {}
}
