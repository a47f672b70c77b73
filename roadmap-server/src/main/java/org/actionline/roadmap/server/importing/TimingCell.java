package org.actionline.roadmap.server.importing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.timing.Timing;

/** Reads the timing cell. Text that is no timing has bled in from a neighbour: it is quarantined, piece by piece. */
final class TimingCell {

    private static final int LONGEST = 200;

    private TimingCell() {}

    static Read<Timing> read(List<Passage> pieces, int line, Desk.Tray tray) {
        Optional<Read<Timing>> found = Optional.empty();
        for (var piece : pieces) {
            var timing = timing(piece);
            if (timing.isEmpty()) {
                tray.quarantine(piece, "text in the timing cell is no timing; not read");
            } else if (found.isPresent()) {
                tray.quarantine(
                        piece,
                        "a second timing, which differs from "
                                + found.get().value().printed() + "; not read");
            } else {
                tray.read(piece);
                found = Optional.of(new Read<>(timing.get(), piece.lines()));
            }
        }
        return found.orElseGet(() -> new Read<>(notRead(pieces), List.of(line)));
    }

    /** No timing that anybody could rely on; what is printed instead is kept beside it. */
    private static Timing notRead(List<Passage> pieces) {
        var printed = pieces.stream().map(Passage::text).collect(Collectors.joining(" "));
        return new Timing.NotStated(printed.substring(0, Math.min(LONGEST, printed.length())), List.of(), null);
    }

    private static Optional<Timing> timing(Passage piece) {
        if (piece.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(Timing.parse(piece.text()));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
