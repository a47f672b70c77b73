package org.actionline.roadmap.query.search;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of text was found; hits are answered in this order. */
public enum SearchKind {
    /** Of a roadmap, an outcome (also a former one), an activity, a project or a catalogue entry. */
    @JsonProperty("code")
    CODE,
    /** Of a document: a published version, or the decision behind a change. */
    @JsonProperty("symbol")
    SYMBOL,
    /** Somebody who changed the roadmap. */
    @JsonProperty("person")
    PERSON,
    /** What a roadmap or an outcome is called. */
    @JsonProperty("title")
    TITLE,
    /** What is planned: activities, expected results, requests, partners. */
    @JsonProperty("text")
    TEXT,
    /** What is told: results, resources, how a request was met. */
    @JsonProperty("narrative")
    NARRATIVE
}
