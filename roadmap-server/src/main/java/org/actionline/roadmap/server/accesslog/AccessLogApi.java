package org.actionline.roadmap.server.accesslog;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The access log, for auditors. */
@RestController
@RequestMapping("/api/access-log")
@Requires(Right.READ_ACCESS_LOG)
class AccessLogApi {

    private static final int MOST = 1000;

    private final AccessLog log;

    AccessLogApi(AccessLog log) {
        this.log = log;
    }

    /** @param after number of the last line already known; from the first on when absent */
    @GetMapping
    List<AccessEntry> entries(
            @Parameter(schema = @Schema(type = "integer")) @RequestParam(required = false) @Nullable String after,
            @Parameter(schema = @Schema(type = "integer")) @RequestParam(defaultValue = "100") String limit) {
        var known = after == null ? -1 : number("after", after, 0, Long.MAX_VALUE);
        return log.entries(known, (int) number("limit", limit, 1, MOST));
    }

    private static long number(String field, String text, long least, long most) {
        if (text.matches("[0-9]{1,18}")) {
            var number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new InvalidValue(
                field,
                text,
                "a whole number"
                        + (most == MOST
                                ? " from 1 to " + MOST
                                : " such as 41; leave it out to begin with the first line"));
    }
}
