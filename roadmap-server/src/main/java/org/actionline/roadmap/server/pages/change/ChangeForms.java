package org.actionline.roadmap.server.pages.change;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionline.roadmap.server.pages.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Every form about a change, by the command that it becomes. */
@Component
class ChangeForms {

    private final Map<String, ChangeForm> ofOutcome;
    private final Map<String, ChangeForm> ofRoadmap;
    private final Map<String, ChangeForm> ofDrafts;
    private final ChangeForm open = RoadmapForms.open();
    private final ChangeForm supersede = VersionForms.supersede();
    private final Words words;

    ChangeForms(Clock clock, Words words) {
        var structure = new OutcomeStructureForms(clock);
        this.words = words;
        this.ofOutcome = byCommand(Stream.of(
                        structure.all(), ContentForms.all(), ExpectedResultForms.all(), new ActivityForms(clock).all())
                .flatMap(List::stream));
        this.ofRoadmap = byCommand(Stream.concat(RoadmapForms.all().stream(), Stream.of(structure.define())));
        this.ofDrafts = byCommand(VersionForms.drafts().stream());
    }

    ChangeForm ofOutcome(String command) {
        return known(ofOutcome, command);
    }

    ChangeForm ofRoadmap(String command) {
        return known(ofRoadmap, command);
    }

    ChangeForm ofDrafts(String command) {
        return known(ofDrafts, command);
    }

    ChangeForm open() {
        return open;
    }

    ChangeForm supersede() {
        return supersede;
    }

    private ChangeForm known(Map<String, ChangeForm> forms, String command) {
        var form = forms.get(command);
        if (form == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, words.say("change.nothing"));
        }
        return form;
    }

    private static Map<String, ChangeForm> byCommand(Stream<ChangeForm> forms) {
        return forms.collect(Collectors.toUnmodifiableMap(ChangeForm::command, Function.identity()));
    }
}
