package org.actionline.roadmap.server.security;

import static org.actionline.roadmap.server.security.Right.ADMINISTER;
import static org.actionline.roadmap.server.security.Right.PUBLISH;
import static org.actionline.roadmap.server.security.Right.READ;
import static org.actionline.roadmap.server.security.Right.WRITE;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Set;

/** What an account is for. An account with several roles has the rights of each. */
enum AccountRole {
    /** Keeps the accounts; that gives no say over content. */
    @JsonProperty("admin")
    ADMIN,
    @JsonProperty("staff")
    STAFF,
    @JsonProperty("reviewer")
    REVIEWER,
    @JsonProperty("auditor")
    AUDITOR;

    /** The table of rights; there is no other. */
    Set<Right> rights() {
        return switch (this) {
            case ADMIN -> Set.of(READ, ADMINISTER);
            case AUDITOR -> Set.of(READ);
            case STAFF -> Set.of(READ, WRITE);
            case REVIEWER -> Set.of(READ, WRITE, PUBLISH);
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
