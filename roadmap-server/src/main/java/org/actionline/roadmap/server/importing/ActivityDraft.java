package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.activity.Role;

/** An activity while its cell is read: its text may be followed by a role mark, and then by examples. */
final class ActivityDraft {

    private static final Pattern ROLES = Pattern.compile(" ?\\(([FPI](?: ?[/,] ?[FPI]){0,2})\\)\\.?$");
    private static final Pattern ROLE = Pattern.compile("[FPI]");
    private static final Pattern BUREAU = Pattern.compile("\\b(BDT|BR|TSB)\\b");
    private static final Pattern PARENTHESIS = Pattern.compile("\\([^()]{1,200}\\)");

    private final Optional<ActivityCode> code;
    private final boolean requestOnly;
    private final Passage label;
    private final Set<Bureau> bureaux = new LinkedHashSet<>();
    private final List<Read<Example>> examples = new ArrayList<>();
    private Optional<Passage> text = Optional.empty();
    private List<Role> roles = List.of();

    ActivityDraft(Optional<ActivityCode> code, boolean requestOnly, Passage label) {
        this.code = code;
        this.requestOnly = requestOnly;
        this.label = label;
    }

    Optional<ActivityCode> code() {
        return code;
    }

    Passage label() {
        return label;
    }

    boolean hasText() {
        return text.isPresent();
    }

    void carriedBy(Bureau bureau) {
        bureaux.add(bureau);
    }

    /** The role mark at the end goes; bureaux are those that the text starts with or names in parentheses. */
    void say(Passage words) {
        var mark = ROLES.matcher(words.text());
        var said = words;
        if (mark.find()) {
            roles = ROLE.matcher(mark.group(1))
                    .results()
                    .map(MatchResult::group)
                    .map(ActivityDraft::role)
                    .distinct()
                    .toList();
            said = words.upTo(mark.start());
        }
        text = Optional.of(said);
        var start = BUREAU.matcher(said.text());
        if (start.lookingAt()) {
            bureaux.add(Bureau.valueOf(start.group()));
        }
        var parenthesis = PARENTHESIS.matcher(said.text());
        while (parenthesis.find()) {
            BUREAU.matcher(parenthesis.group()).results().forEach(found -> bureaux.add(Bureau.valueOf(found.group())));
        }
    }

    void example(Read<Example> example) {
        examples.add(example);
    }

    /** Empty where the label has no text behind it. */
    Optional<ReadActivity> finished() {
        return text.map(words -> new ReadActivity(
                code, words.text(), requestOnly, roles, List.copyOf(bureaux), examples, words.lines()));
    }

    private static Role role(String letter) {
        return switch (letter) {
            case "F" -> Role.FACILITATOR;
            case "P" -> Role.PARTNER;
            default -> Role.IMPLEMENTER;
        };
    }
}
