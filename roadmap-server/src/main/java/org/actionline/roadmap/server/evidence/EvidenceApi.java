package org.actionline.roadmap.server.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.actionline.roadmap.api.CommandRefusal.EvidenceNotKept;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.result.Sha256;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.view.Views;
import org.actionline.roadmap.server.register.Register;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files as evidence: uploaded first, then cited by a result, and given out as what they are, never shown. */
@RestController
@RequestMapping("/api/roadmaps/{roadmap}/evidence")
class EvidenceApi {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final EvidenceStore files;
    private final EvidenceDownload download;
    private final RoadmapQueries queries;
    private final Views views;
    private final Register register;

    EvidenceApi(
            EvidenceStore files, EvidenceDownload download, RoadmapQueries queries, Views views, Register register) {
        this.files = files;
        this.download = download;
        this.queries = queries;
        this.views = views;
        this.register = register;
    }

    /** A file that is kept now, as a result cites it. */
    record Kept(Sha256 sha256) {}

    @Requires(Right.WRITE)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Kept upload(@PathVariable RoadmapCode roadmap, @RequestParam MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            return keep(roadmap, content, null);
        }
    }

    /** The body is the file itself, whatever its content type. */
    @Requires(Right.WRITE)
    @PostMapping
    Kept upload(
            @PathVariable RoadmapCode roadmap,
            InputStream body,
            @RequestHeader(name = ContentDigest.HEADER, required = false) @Nullable String digest)
            throws IOException {
        return keep(roadmap, body, digest);
    }

    @Requires(Right.READ)
    @GetMapping("/{hash}")
    ResponseEntity<byte[]> download(@PathVariable RoadmapCode roadmap, @PathVariable Sha256 hash) throws IOException {
        return download.answer(roadmap, hash).orElseThrow(() -> new CommandRefused(new EvidenceNotKept(roadmap, hash)));
    }

    private Kept keep(RoadmapCode roadmap, InputStream content, @Nullable String digest) throws IOException {
        views.awaitPosition(register.head() - 1, A_MOMENT);
        var open = queries.roadmap(roadmap).code();
        return new Kept(files.keep(open, content, ContentDigest.read(digest)));
    }
}
