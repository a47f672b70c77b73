package org.actionline.roadmap.ledger;

/** What a log publishes about its tree, each piece at a path of its own (C2SP tlog-tiles). */
public sealed interface LogResource permits Tile, EntryBundle {

    /** Hashes in a full tile, and entries in a full bundle. */
    int FULL = 256;

    /** The path below the log's URL prefix, without a slash in front. */
    String path();

    /** Whether a tree of so many leaves has all of this. */
    boolean within(long size);

    /**
     * Reads what {@link #path()} printed, and nothing else.
     *
     * @throws EvidenceRefused if the path names nothing that a log could publish
     */
    static LogResource parse(String path) {
        var parts = path.split("/", 3);
        if (parts.length == 3 && parts[0].equals("tile")) {
            var place = TilePlace.parse(parts[2]);
            LogResource resource = parts[1].equals("entries")
                    ? new EntryBundle(place.index(), place.width())
                    : new Tile(level(parts[1]), place.index(), place.width());
            if (resource.path().equals(path)) {
                return resource;
            }
        }
        throw new EvidenceRefused("No such resource: " + path);
    }

    private static int level(String text) {
        var level = StrictText.decimal(text);
        if (level > Tile.TOP) {
            throw new EvidenceRefused("No such level: " + text);
        }
        return (int) level;
    }
}
