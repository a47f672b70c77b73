package org.actionline.roadmap.server.imports;

import java.io.IOException;
import java.io.InputStream;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.server.importing.DocumentReader;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Document in, preview out; nothing is written before it is confirmed. */
@RestController
@Requires(Right.WRITE)
@RequestMapping("/api/imports")
class ImportApi {

    private static final String UNNAMED = "document";

    private final Imports imports;

    ImportApi(Imports imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportView upload(@RequestParam MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            return preview(content, file.getOriginalFilename());
        }
    }

    /** The body is the document itself, whatever its content type; it comes before the name so that no form is read from it. */
    @PostMapping
    ImportView upload(InputStream body, @RequestParam(defaultValue = UNNAMED) String name) throws IOException {
        return preview(body, name);
    }

    @GetMapping("/{id}")
    ImportView find(@PathVariable String id) {
        return imports.find(id);
    }

    @PostMapping("/{id}/confirm")
    ImportView confirm(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable ConfirmationAnswers answers,
            ActorId actor) {
        return imports.confirm(id, answers == null ? ConfirmationAnswers.NONE : answers, actor);
    }

    /** Reads one byte more than the largest document has, never the whole of something larger. */
    private ImportView preview(InputStream body, @Nullable String name) throws IOException {
        var content = body.readNBytes(DocumentReader.LARGEST_BYTES + 1);
        if (content.length > DocumentReader.LARGEST_BYTES) {
            throw new DocumentTooLarge();
        }
        return imports.preview(content, plain(name));
    }

    /** The last part of the name, without anything that is not printed. */
    private static String plain(@Nullable String name) {
        var last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var printed = last.replaceAll("\\p{C}", "").strip();
        return printed.isEmpty() ? UNNAMED : printed.substring(0, Math.min(printed.length(), 200));
    }
}
