package org.actionline.roadmap.server.imports;

/** No document was uploaded under this id. */
public final class UnknownImport extends RuntimeException {

    UnknownImport(String id) {
        super("There is no import " + id + ". Upload the document with POST /api/imports first.");
    }
}
