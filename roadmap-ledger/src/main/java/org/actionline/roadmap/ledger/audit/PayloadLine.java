package org.actionline.roadmap.ledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Optional;
import org.actionline.roadmap.ledger.PayloadSeal;
import org.actionline.roadmap.ledger.StoredPayload;

/**
 * The payload of one event in a bundle: {@code <position> <salt, hex> <sealed JSON>}, or {@code <position> erased <what is
 * left, JSON>}. Canonical JSON has no line breaks.
 */
record PayloadLine(long position, StoredPayload payload) {

    private static final String ERASED = "erased";
    private static final int PARTS = 3;

    /** Nothing if the payload is not shown. */
    Optional<String> print() {
        return switch (payload) {
            case StoredPayload.Kept kept ->
                Optional.of(position + " " + HexFormat.of().formatHex(kept.salt()) + " "
                        + new String(kept.canonical(), UTF_8) + "\n");
            case StoredPayload.Erased erased ->
                Optional.of(position + " " + ERASED + " " + new String(erased.left(), UTF_8) + "\n");
            case StoredPayload.NotShown notShown -> Optional.empty();
        };
    }

    /** Nothing if this is no such line: whatever it was meant to show is then missing. */
    static Optional<PayloadLine> parse(String line) {
        var parts = line.split(" ", PARTS);
        if (parts.length < PARTS || !parts[0].matches("0|[1-9][0-9]{0,15}")) {
            return Optional.empty();
        }
        var position = Long.parseLong(parts[0]);
        var json = parts[2].getBytes(UTF_8);
        if (parts[1].equals(ERASED)) {
            return Optional.of(new PayloadLine(position, new StoredPayload.Erased(json)));
        }
        if (!parts[1].matches("[0-9a-f]{" + 2 * PayloadSeal.SALT_LENGTH + "}")) {
            return Optional.empty();
        }
        return Optional.of(
                new PayloadLine(position, new StoredPayload.Kept(HexFormat.of().parseHex(parts[1]), json)));
    }
}
