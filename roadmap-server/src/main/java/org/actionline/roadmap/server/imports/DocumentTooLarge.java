package org.actionline.roadmap.server.imports;

/** An upload beyond the size of any roadmap document; it was not read to its end. */
final class DocumentTooLarge extends RuntimeException {

    DocumentTooLarge() {
        super("The document is larger than 8 MiB. Send only its text, as UTF-8 with tab-separated table rows.");
    }
}
