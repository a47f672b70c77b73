package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;

/** Reads the gathered cells of one outcome. */
final class OutcomeReader {

    private static final int LONGEST_TEXT = 4_000;
    private static final String NO_TEXT = "(no text)";
    private static final Pattern TENTATIVE = Pattern.compile("\\[.*\\]\\.?", Pattern.DOTALL);
    /** "Item b. has been carried out during …": group 1 is the item's code. */
    private static final Pattern OVER = Pattern.compile("(?i)\\bitem ([a-z][0-9]{0,2})\\b\\.? (?:has|have) been "
            + "(?:undertaken|carried out|completed) (?:during|in) [^.]{0,40}[0-9]{4}");

    private final GatheredOutcome gathered;
    private final OutcomeCode code;
    private final Desk.Tray tray;

    OutcomeReader(GatheredOutcome gathered, OutcomeCode code, Desk.Tray tray) {
        this.gathered = gathered;
        this.code = code;
        this.tray = tray;
    }

    /** Everything but the entries of activity lists, which only the whole document can tell apart. */
    Draft read() {
        gathered.printedCode().ifPresent(tray::read);
        gathered.repeated().forEach(tray::read);
        var timing = TimingCell.read(gathered.cell(Column.Kind.TIMING), gathered.line(), tray);
        var references = ReferenceCell.read(gathered.cell(Column.Kind.REFERENCES), tray);
        var results = results(references);
        var divisions =
                gathered.printedCode().isPresent() ? SubDivisions.of(gathered) : List.<SubDivisions.SubDivision>of();
        var outcome = new ReadOutcome(
                code,
                Optional.empty(),
                statement(divisions),
                mark(),
                timing,
                references.references(),
                results.results(),
                results.activities(),
                resources(),
                PartnerCell.read(gathered.cell(Column.Kind.PARTNERS), tray),
                results.servedBy());
        return new Draft(outcome, subDivided(outcome, divisions), results.activityLists(), tray);
    }

    /** Text in the references cell is the results' when the results cell is blank; otherwise it is nobody's. */
    private ResultsCell.Content results(ReferenceCell.Content references) {
        var pieces = new ArrayList<>(gathered.cell(Column.Kind.RESULTS));
        var timing =
                gathered.cell(Column.Kind.TIMING).stream().map(Passage::text).collect(Collectors.joining(" "));
        for (var residue : references.residue()) {
            if (timing.contains(residue.text())) {
                tray.quarantine(residue, "the words of the timing cell bleed into the references cell; not read");
            } else if (gathered.cell(Column.Kind.RESULTS).isEmpty()) {
                tray.doubt(residue, "stands in the references cell and the results cell is blank; read as the results");
                pieces.add(residue);
            } else {
                tray.quarantine(residue, "text in the references cell is no reference; not read");
            }
        }
        return ResultsCell.read(pieces, tray);
    }

    private Read<String> statement(List<SubDivisions.SubDivision> divisions) {
        if (gathered.statement().isEmpty()) {
            return withoutText();
        }
        if (gathered.printedCode().isEmpty()) {
            gathered.statement().forEach(tray::read);
            var pieces = gathered.statement().stream().map(Passage::text).collect(Collectors.joining(ReadOutcome.CUT));
            return shortened(pieces, gathered.line(), List.of(gathered.line()));
        }
        var whole = Passage.join(gathered.statement());
        var own = divisions.isEmpty() ? whole : whole.upTo(divisions.getFirst().start());
        var readable = tray.readable(List.of(own.strip()));
        if (readable.isBlank()) {
            return withoutText();
        }
        tray.read(readable);
        return shortened(readable.text(), gathered.line(), readable.lines());
    }

    private Read<String> withoutText() {
        tray.doubt(gathered.line(), code.text(), "the outcome has no text");
        return new Read<>(NO_TEXT, List.of(gathered.line()));
    }

    private Read<String> shortened(String text, int line, List<Integer> lines) {
        if (text.length() <= LONGEST_TEXT) {
            return new Read<>(text, lines);
        }
        tray.doubt(line, text, "longer than " + LONGEST_TEXT + " characters; only the start was read");
        return new Read<>(text.substring(0, LONGEST_TEXT - 1) + "…", lines);
    }

    private List<ReadOutcome> subDivided(ReadOutcome parent, List<SubDivisions.SubDivision> divisions) {
        var read = new ArrayList<ReadOutcome>();
        for (var division : divisions) {
            tray.read(division.label());
            var text = tray.readable(List.of(division.text()));
            tray.read(text);
            var lines = division.label().lines();
            var statement =
                    text.isBlank() ? new Read<>(NO_TEXT, lines) : shortened(text.text(), text.line(), text.lines());
            var mark = TENTATIVE.matcher(statement.value()).matches() ? Mark.TENTATIVE : Mark.FIRM;
            read.add(Shared.subDivision(division.code(), parent, statement, mark));
        }
        return read;
    }

    private Mark mark() {
        boolean bracketed = !gathered.statement().isEmpty()
                && TENTATIVE.matcher(Passage.join(gathered.statement()).text()).matches();
        if (bracketed) {
            return Mark.TENTATIVE;
        }
        for (var piece : gathered.cell(Column.Kind.RESULTS)) {
            var said = OVER.matcher(piece.text());
            if (said.find() && said.group(1).equals(code.text())) {
                tray.doubt(
                        piece.sub(said.start(), said.end()),
                        "says that the outcome is over; marked historical, while its timing stays as printed");
                return Mark.HISTORICAL;
            }
        }
        return Mark.FIRM;
    }

    private Optional<Read<String>> resources() {
        var pieces = gathered.cell(Column.Kind.RESOURCES);
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        var text = tray.readable(pieces);
        if (!tray.fits(text, LONGEST_TEXT)) {
            return Optional.empty();
        }
        tray.read(text);
        return Optional.of(new Read<>(text.text(), text.lines()));
    }

    /** An outcome whose activity lists are still to be taken apart. */
    record Draft(ReadOutcome outcome, List<ReadOutcome> subDivisions, List<Passage> activityLists, Desk.Tray tray) {}
}
