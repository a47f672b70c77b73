package org.actionline.roadmap.server.pages;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.actionline.roadmap.api.result.EvidenceFile;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.server.evidence.EvidenceRefused;
import org.actionline.roadmap.server.evidence.EvidenceStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files that were chosen in a form as evidence. They are kept before the rest of the form is looked at, and come back as fields of it,
 * so that nobody has to choose them again because something else is wrong.
 */
@Component
class ChosenFiles {

    private final EvidenceStore store;
    private final Words words;

    ChosenFiles(EvidenceStore store, Words words) {
        this.store = store;
        this.words = words;
    }

    /** @param chosen an empty one without a name stands for no choice, as browsers send it */
    void keep(RoadmapCode roadmap, @Nullable List<MultipartFile> chosen, Form form) throws IOException {
        for (var file : chosen == null ? List.<MultipartFile>of() : chosen) {
            var name = name(file);
            if (!name.isEmpty() && form.error("file") == null) {
                keep(roadmap, file, name, form);
            }
        }
    }

    private void keep(RoadmapCode roadmap, MultipartFile file, String name, Form form) throws IOException {
        if (form.under(ResultFields.KEPT).size() >= Result.MOST_FILES) {
            form.wrong("file", words.say("evidence.too-many-cited", Result.MOST_FILES));
            return;
        }
        try (var content = file.getInputStream()) {
            var hash = store.keep(roadmap, content, Optional.empty());
            if (form.attempt("file", () -> new EvidenceFile(hash, name)) != null) {
                form.put(ResultFields.KEPT + "." + hash, name);
                form.put(ResultFields.TAKEN_OFF + "." + hash, "");
            }
        } catch (EvidenceRefused refused) {
            form.wrong("file", why(refused, name));
        }
    }

    private String why(EvidenceRefused refused, String name) {
        return switch (refused) {
            case EvidenceRefused.Empty empty -> words.say("evidence.empty", name);
            case EvidenceRefused.TooLarge large ->
                words.say("evidence.too-large", name, EvidenceStore.LARGEST_BYTES / 1024 / 1024);
            case EvidenceRefused.TooMany many -> words.say("evidence.too-many-kept");
            case EvidenceRefused.OtherBytes other -> words.say("evidence.damaged");
            case EvidenceRefused.Damaged damaged -> words.say("evidence.damaged");
        };
    }

    /** Without the folders that some browsers send along. */
    private static String name(MultipartFile file) {
        var given = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .strip();
    }
}
