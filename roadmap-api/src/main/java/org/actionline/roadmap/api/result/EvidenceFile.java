package org.actionline.roadmap.api.result;

import org.actionline.roadmap.api.InvalidValue;

/**
 * A file that is kept as evidence, so that nobody can exchange it behind what was reported.
 *
 * @param name under which it is offered for download, 1 to 200 characters
 */
public record EvidenceFile(Sha256 sha256, String name) {

    public EvidenceFile {
        sha256 = InvalidValue.require("sha256", sha256, "the SHA-256 that the upload of the file answered");
        name = InvalidValue.requireText("name", name, 200);
    }
}
