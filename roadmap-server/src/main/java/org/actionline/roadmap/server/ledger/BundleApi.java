package org.actionline.roadmap.server.ledger;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Trace;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evidence to take away. */
@RestController
@Requires(value = Right.READ, trace = Trace.EXPORT)
@RequestMapping(LedgerApi.PREFIX)
class BundleApi {

    private final Evidence evidence;

    BundleApi(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * A zip file that proves, without the register, what it holds: of the whole log, of one roadmap, or of some positions.
     *
     * <p>It is written while the log is read, so its length is not known before.
     */
    @GetMapping(path = "/bundle", produces = Evidence.ZIP)
    @ApiResponse(responseCode = "200", description = "The bundle; verify it with ./roadmap verify.")
    void bundle(
            @Parameter(description = "Only the payloads of this roadmap.") @RequestParam(required = false) @Nullable
                    RoadmapCode roadmap,
            @Parameter(description = "First position whose payload is wanted.", schema = @Schema(type = "integer"))
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Last position whose payload is wanted.", schema = @Schema(type = "integer"))
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            HttpServletResponse response)
            throws IOException {
        evidence.answer(roadmap, from, to, response);
    }
}
