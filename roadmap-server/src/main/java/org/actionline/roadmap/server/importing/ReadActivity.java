package org.actionline.roadmap.server.importing;

import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.activity.Role;

/**
 * An activity as the document prints it.
 *
 * @param code empty where none is printed
 * @param requestOnly marked {@code *}
 * @param lines of its own text, counted from 1; examples have theirs
 */
public record ReadActivity(
        Optional<ActivityCode> code,
        String text,
        boolean requestOnly,
        List<Role> roles,
        List<Bureau> bureaux,
        List<Read<Example>> examples,
        List<Integer> lines) {

    public ReadActivity {
        roles = List.copyOf(roles);
        bureaux = List.copyOf(bureaux);
        examples = List.copyOf(examples);
        lines = List.copyOf(lines);
    }

    public int line() {
        return lines.getFirst();
    }
}
