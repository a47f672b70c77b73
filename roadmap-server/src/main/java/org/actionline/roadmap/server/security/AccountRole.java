package org.actionline.roadmap.server.security;

import static org.actionline.roadmap.server.security.Right.APPROVE;
import static org.actionline.roadmap.server.security.Right.KEEP_PEOPLE;
import static org.actionline.roadmap.server.security.Right.OPERATE;
import static org.actionline.roadmap.server.security.Right.PUBLISH;
import static org.actionline.roadmap.server.security.Right.READ;
import static org.actionline.roadmap.server.security.Right.READ_ACCESS_LOG;
import static org.actionline.roadmap.server.security.Right.READ_AT;
import static org.actionline.roadmap.server.security.Right.READ_VERSIONS;
import static org.actionline.roadmap.server.security.Right.SECOND;
import static org.actionline.roadmap.server.security.Right.SEE_PEOPLE;
import static org.actionline.roadmap.server.security.Right.WRITE;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Set;

/** What somebody is trusted with, in one roadmap or in all. Who has several roles has the rights of each. */
public enum AccountRole {
    /** Keeps the accounts and the machinery; that gives no say over content and no sight of it. */
    @JsonProperty("admin")
    ADMIN,
    /** Authors. */
    @JsonProperty("staff")
    STAFF,
    /** Approves and publishes what others wrote. */
    @JsonProperty("reviewer")
    REVIEWER,
    /** Sees everything and changes nothing. */
    @JsonProperty("auditor")
    AUDITOR,
    /** Sees published versions. */
    @JsonProperty("reader")
    READER;

    /** The table of rights; there is no other. */
    Set<Right> rights() {
        return switch (this) {
            case ADMIN -> Set.of(SEE_PEOPLE, KEEP_PEOPLE, SECOND, OPERATE);
            case STAFF -> Set.of(READ_VERSIONS, READ_AT, READ, WRITE);
            case REVIEWER -> Set.of(READ_VERSIONS, READ_AT, READ, APPROVE, PUBLISH, SECOND);
            case AUDITOR -> Set.of(READ_VERSIONS, READ_AT, READ, SEE_PEOPLE, READ_ACCESS_LOG);
            case READER -> Set.of(READ_VERSIONS);
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
