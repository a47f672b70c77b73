package org.actionline.roadmap.query.version;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.actionline.roadmap.api.version.VersionLabel;

/** What the list of versions shows under a label: a version, or the draft of one. */
public sealed interface VersionEntry permits VersionView, VersionDraftView {

    VersionLabel label();

    String session();

    String symbol();

    /** The day whose state the document represents. */
    LocalDate representedDate();

    Status status();

    /** How firm a version is. */
    enum Status {
        /** Says what will be published; nothing is frozen yet. */
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("published")
        PUBLISHED,
        /** Published, and another version has taken its place; it stays readable as it is. */
        @JsonProperty("superseded")
        SUPERSEDED
    }
}
