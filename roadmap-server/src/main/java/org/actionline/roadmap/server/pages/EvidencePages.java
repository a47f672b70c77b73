package org.actionline.roadmap.server.pages;

import java.io.IOException;
import org.actionline.roadmap.api.result.Sha256;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.server.evidence.EvidenceDownload;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Files that results cite, for who reads them on a page. */
@Controller
class EvidencePages {

    private final EvidenceDownload download;

    EvidencePages(EvidenceDownload download) {
        this.download = download;
    }

    @Requires(Right.READ)
    @GetMapping("/roadmaps/{roadmap}/evidence/{hash}")
    ResponseEntity<byte[]> evidence(@PathVariable RoadmapCode roadmap, @PathVariable Sha256 hash) throws IOException {
        return download.answer(roadmap, hash).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
