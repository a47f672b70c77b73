package org.actionline.roadmap.server.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.actionline.roadmap.api.result.EvidenceFile;
import org.actionline.roadmap.api.result.Sha256;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The answer with the bytes of a file: always an attachment, whatever is in it, so that no browser shows it as a page of this host. */
@Component
public class EvidenceDownload {

    private final EvidenceStore files;
    private final RoadmapQueries queries;

    EvidenceDownload(EvidenceStore files, RoadmapQueries queries) {
        this.files = files;
        this.queries = queries;
    }

    /**
     * Gives a file out under the name by which a result cites it, or under its hash.
     *
     * @return empty when no such file is kept for the roadmap
     * @throws EvidenceRefused.Damaged if its bytes have changed on disk
     */
    public Optional<ResponseEntity<byte[]>> answer(RoadmapCode roadmap, Sha256 hash) throws IOException {
        return files.find(roadmap, hash)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(name(roadmap, hash), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header(ContentDigest.HEADER, ContentDigest.of(hash))
                        .cacheControl(CacheControl.noStore())
                        .eTag(hash.hex())
                        .body(bytes));
    }

    private String name(RoadmapCode roadmap, Sha256 hash) {
        return queries.roadmap(roadmap).outcomes().stream()
                .flatMap(outcome -> Stream.concat(
                        outcome.results().stream(),
                        outcome.activities().stream().flatMap(activity -> activity.results().stream())))
                .flatMap(result -> result.files().stream())
                .filter(file -> file.sha256().equals(hash))
                .map(EvidenceFile::name)
                .findFirst()
                .orElse(hash.hex());
    }
}
