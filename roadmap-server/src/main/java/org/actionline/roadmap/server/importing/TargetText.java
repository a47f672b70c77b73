package org.actionline.roadmap.server.importing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.expected.Target;

/** Finds a target that a text states in numbers: "80% of schools are …", "at least 4 regions (…)". */
final class TargetText {

    private static final Pattern SHARE = Pattern.compile(
            "(?<![0-9.])([0-9]{1,3}(?:\\.[0-9]{1,2})?) ?% of ([^.,:;%]{3,120}?)(?= (?:is|are|has|have|will|can|by|in 20)\\b|[.,:;]|$)");
    private static final Pattern AT_LEAST =
            Pattern.compile("\\bat least ([0-9]{1,6}) (\\p{Ll}{3,30})(?: \\(([^()]{1,120})\\))?");

    private TargetText() {}

    static Optional<Target> in(String text) {
        var share = SHARE.matcher(text);
        if (share.find()) {
            return Optional.of(Target.of(
                    null,
                    new BigDecimal(share.group(1)),
                    "%",
                    null,
                    share.group(2).strip()));
        }
        var atLeast = AT_LEAST.matcher(text);
        if (atLeast.find()) {
            return Optional.of(
                    Target.of(null, new BigDecimal(atLeast.group(1)), atLeast.group(2), null, atLeast.group(3)));
        }
        return Optional.empty();
    }
}
