package org.actionline.roadmap.ledger.audit;

import java.util.Locale;
import org.actionline.roadmap.ledger.LogResource;

/** The names of the files in a bundle of evidence. Tiles and entries have the paths of C2SP tlog-tiles. */
final class BundleFiles {

    static final String README = "README.txt";
    static final String SCOPE = "scope";
    static final String CHECKPOINT = "checkpoint";
    static final String KEYS = "keys";
    static final String EARLIER = "checkpoints/";

    private static final String ENTRIES = "tile/entries/";

    private BundleFiles() {}

    static String earlier(long size) {
        return EARLIER + String.format(Locale.ROOT, "%020d", size);
    }

    /** Where the payloads of a bundle of entries are. */
    static String payloads(LogResource entries) {
        return "payloads/" + entries.path().substring(ENTRIES.length());
    }
}
