package org.actionline.roadmap.server.pages.change;

import static org.actionline.roadmap.server.pages.change.Field.choice;
import static org.actionline.roadmap.server.pages.change.Field.day;
import static org.actionline.roadmap.server.pages.change.Field.line;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionCommand.DiscardVersionDraft;
import org.actionline.roadmap.api.version.VersionCommand.DraftVersion;
import org.actionline.roadmap.api.version.VersionCommand.ReviseVersionDraft;
import org.actionline.roadmap.api.version.VersionCommand.SupersedeVersion;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.query.version.VersionDraftView;
import org.actionline.roadmap.query.version.VersionView;

/** Forms about versions that are to come, and about one that a later one takes the place of. */
final class VersionForms {

    private VersionForms() {}

    /** Those of staff. */
    static List<ChangeForm> drafts() {
        return List.of(draft(), revise(), discard());
    }

    /** That of reviewers. */
    static ChangeForm supersede() {
        return ChangeForm.of("supersede-version", "of")
                .now(about ->
                        published(about).session() + ", " + published(about).symbol())
                .fields(about -> List.of(choice("by", later(about))))
                .why()
                .warns()
                .asks((about, typed) -> new SupersedeVersion(
                        about.roadmapCode(),
                        published(about).label(),
                        new VersionLabel(typed.text("by")),
                        typed.reason()));
    }

    private static ChangeForm draft() {
        return ChangeForm.of("draft-version")
                .fields(line("label").called("version-label").checkedBy(VersionLabel::new))
                .fields(line("session"), line("symbol"), day("representedDate"))
                .asks((about, typed) ->
                        new DraftVersion(about.roadmapCode(), new VersionLabel(typed.text("label")), imprint(typed)));
    }

    private static ChangeForm revise() {
        return ChangeForm.of("revise-version-draft", "of")
                .fields(line("session"), line("symbol"), day("representedDate"))
                .begins(about -> Map.of(
                        "session", drafted(about).session(),
                        "symbol", drafted(about).symbol(),
                        "representedDate", drafted(about).representedDate().toString()))
                .asks((about, typed) -> new ReviseVersionDraft(
                        about.roadmapCode(), drafted(about).label(), imprint(typed)));
    }

    private static ChangeForm discard() {
        return ChangeForm.of("discard-version-draft", "of")
                .now(about -> drafted(about).session() + ", " + drafted(about).symbol())
                .why()
                .warns()
                .asks((about, typed) -> new DiscardVersionDraft(
                        about.roadmapCode(), drafted(about).label(), typed.reason()));
    }

    private static Imprint imprint(Typed typed) {
        return new Imprint(typed.text("session"), typed.text("symbol"), typed.day("representedDate"));
    }

    private static VersionDraftView drafted(Subject about) {
        return about.found(about.roadmap().drafts().stream()
                .filter(draft -> draft.label().text().equals(about.of("of"))));
    }

    private static VersionView published(Subject about) {
        return about.found(about.roadmap().versions().stream()
                .filter(version -> version.label().text().equals(about.of("of"))));
    }

    /** What was published after it and still holds. */
    private static Map<String, String> later(Subject about) {
        var choices = new LinkedHashMap<String, String>();
        about.roadmap().versions().stream()
                .filter(version -> version.position() > published(about).position() && version.supersededBy() == null)
                .forEach(version -> choices.put(version.label().text(), version.label() + ", " + version.session()));
        return choices;
    }
}
