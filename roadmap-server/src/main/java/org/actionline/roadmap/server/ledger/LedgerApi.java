package org.actionline.roadmap.server.ledger;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.SealedEvent;
import org.actionline.roadmap.ledger.EntryBundle;
import org.actionline.roadmap.ledger.EvidenceRefused;
import org.actionline.roadmap.ledger.LogResource;
import org.actionline.roadmap.ledger.Tile;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Trace;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What anybody needs to verify the register without trusting it, at the paths of C2SP tlog-tiles. */
@RestController
@RequestMapping(LedgerApi.PREFIX)
class LedgerApi {

    static final String PREFIX = "/api/ledger";

    static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** Contents of a path never change: what is signed stays so. Private, since it is for those who may read. */
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Ledger ledger;
    private final EventLog log;

    LedgerApi(Ledger ledger, EventLog log) {
        this.ledger = ledger;
        this.log = log;
    }

    /** Size and root of the log as it is now, signed (C2SP tlog-checkpoint). */
    @Requires(value = Right.SIGNED_IN, trace = Trace.VERIFICATION)
    @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> checkpoint() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .body(ledger.checkpoint().toString());
    }

    /** The public keys, one a line in the form of C2SP signed-note, Ed25519 first. */
    @Requires(Right.SIGNED_IN)
    @GetMapping(path = "/keys", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> keys() {
        return ResponseEntity.ok().contentType(TEXT).body(ledger.keys().toString());
    }

    /** A tile of hashes, {@code tile/<level>/<n>[.p/<width>]}, or a bundle of entries, {@code tile/entries/<n>[.p/<width>]}. */
    @Requires(value = Right.READ, trace = Trace.VERIFICATION)
    @GetMapping(path = "/tile/**", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> tile(@Parameter(hidden = true) HttpServletRequest request) {
        var path = request.getRequestURI().substring(PREFIX.length() + 1);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(FOREVER)
                .body(bytes(resource(path)));
    }

    private LogResource resource(String path) {
        var published = ledger.published();
        try {
            var resource = LogResource.parse(path);
            if (resource.within(published)) {
                return resource;
            }
            throw new NotPublished(path, "the published log has " + published + " entries");
        } catch (EvidenceRefused e) {
            throw new NotPublished(
                    path, "a path reads tile/<level>/<n>, tile/entries/<n>, or either with .p/<width> behind it");
        }
    }

    private byte[] bytes(LogResource resource) {
        return switch (resource) {
            case Tile tile -> tile.bytes(log::hash);
            case EntryBundle bundle -> {
                var first = bundle.first();
                var entries = log.sealed(first, first + bundle.width())
                        .map(SealedEvent::entry)
                        .toList();
                yield bundle.bytes(position -> entries.get(Math.toIntExact(position - first)));
            }
        };
    }
}
