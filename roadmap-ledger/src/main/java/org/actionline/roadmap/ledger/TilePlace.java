package org.actionline.roadmap.ledger;

/**
 * The last part of a resource's path: {@code <N>[.p/<W>]}, where N 1234067 reads {@code x001/x234/067}, so that no
 * directory holds more than a thousand files and none has the name of a file.
 */
record TilePlace(long index, int width) {

    /** Above any index a signed 64 bit size allows, and eighteen digits still fit a long. */
    private static final int MOST_DIGITS = 18;

    TilePlace {
        require(index, width);
    }

    static void require(long index, int width) {
        if (index < 0 || width < 1 || width > LogResource.FULL) {
            throw new IllegalArgumentException("No tile " + index + " of width " + width);
        }
    }

    /** How many of the {@code count} items fall into the place at {@code index}, as a place. */
    static TilePlace last(long index, long count) {
        return new TilePlace(index, (int) Math.min(LogResource.FULL, count - index * LogResource.FULL));
    }

    boolean within(long count) {
        return index <= count / LogResource.FULL && index * LogResource.FULL + width <= count;
    }

    String printed() {
        var printed = new StringBuilder(threeDigits(index % 1000));
        for (var rest = index / 1000; rest > 0; rest /= 1000) {
            printed.insert(0, "x" + threeDigits(rest % 1000) + "/");
        }
        return width == LogResource.FULL ? printed.toString() : printed + ".p/" + width;
    }

    private static String threeDigits(long number) {
        return Long.toString(1000 + number).substring(1);
    }

    static TilePlace parse(String text) {
        var partial = text.indexOf(".p/");
        var digits = (partial < 0 ? text : text.substring(0, partial))
                .replace("/", "")
                .replace("x", "");
        if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
            throw new EvidenceRefused("No such tile: " + text);
        }
        try {
            var width = partial < 0 ? LogResource.FULL : Integer.parseInt(text.substring(partial + ".p/".length()));
            return new TilePlace(Long.parseLong(digits), width);
        } catch (IllegalArgumentException e) {
            throw new EvidenceRefused("No such tile: " + text, e);
        }
    }
}
