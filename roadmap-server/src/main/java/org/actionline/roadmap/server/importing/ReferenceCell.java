package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.Scheme;

/**
 * Reads the references cell: goals, pillars, programmes, resolutions and objectives one after the other. One prefix may hold for
 * several numbers ("PP Res 102, 133,"; "GCA 1. … 3. …"); each becomes a reference of its own, printed with its prefix.
 */
final class ReferenceCell {

    private static final List<Grammar> GRAMMARS = List.of(
            new Grammar(Scheme.GOAL, "Goal ?([1-9][0-9]?)", "%s"),
            new Grammar(Scheme.DAP, "DAP Programme ?([1-9][0-9]?)", "%s"),
            new Grammar(Scheme.BDT, "BDT Program(?:me)? ?([1-9][0-9]?)", "%s"),
            new Grammar(Scheme.OUTPUT, "Output ?([1-9][0-9]?)", "%s"),
            new Grammar(Scheme.SDG, "SDG ?([1-9][0-9]?)", "%s"),
            new Grammar(Scheme.OBJECTIVE, "(ITU-[TRD]) objectives?(?! [0-9])", "%s"),
            new Grammar(Scheme.OBJECTIVE, "(ITU-[TRD]) objectives? ([1-9][0-9]?)", "%s %s"));

    private static final Pattern GCA = Pattern.compile("GCA ?[.:]? ?");
    private static final Pattern PILLAR = Pattern.compile("([1-5]) ?\\.? ?([\\p{L} ]{0,60}+)");
    private static final Map<String, String> PILLARS = Map.of(
            "1", "Legal Measures",
            "2", "Technical and Procedural Measures",
            "3", "Organizational Structures",
            "4", "Capacity Building",
            "5", "International Cooperation");

    private static final Pattern RESOLUTION =
            Pattern.compile("(PP|C[0-9]{2}|WTDC|WTSA|WRC|RA)(?:-[0-9]{2,4})? Res(?:olution|\\.)?s? ?");
    private static final Pattern NUMBER = Pattern.compile("([1-9][0-9]{0,3})(?![0-9.])");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile(" ?(?:,|;|and|&) ?");

    private final Passage cell;
    private final String text;
    private final Desk.Tray tray;
    private final List<Read<Reference>> references = new ArrayList<>();
    private final Set<String> targets = new HashSet<>();
    private final List<Passage> residue = new ArrayList<>();
    private int at;

    private ReferenceCell(Passage cell, Desk.Tray tray) {
        this.cell = cell;
        this.text = cell.text();
        this.tray = tray;
    }

    static Content read(List<Passage> pieces, Desk.Tray tray) {
        if (pieces.isEmpty()) {
            return new Content(List.of(), List.of());
        }
        return new ReferenceCell(tray.readable(pieces), tray).read();
    }

    private Content read() {
        int strange = 0;
        while (at < text.length()) {
            int start = at;
            if (atWordStart() && (simple() || pillars() || resolutions())) {
                residue(strange, start);
                strange = at;
            } else {
                at++;
            }
        }
        residue(strange, at);
        return new Content(references, residue);
    }

    private boolean atWordStart() {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private void residue(int start, int end) {
        var strange = cell.sub(start, end).strip();
        if (strange.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
            residue.add(strange);
        }
    }

    private boolean simple() {
        for (var grammar : GRAMMARS) {
            var match = at(grammar.pattern());
            if (match.lookingAt() && wordEnds(match.end())) {
                var number = match.groupCount() == 1
                        ? match.group(1)
                        : grammar.number().formatted(match.group(1), match.group(2));
                return add(grammar.scheme(), number, match.group(), match.end());
            }
        }
        return false;
    }

    private boolean wordEnds(int end) {
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    private boolean pillars() {
        var prefix = at(GCA);
        if (!prefix.lookingAt() || !at(PILLAR, prefix.end()).lookingAt()) {
            return false;
        }
        tray.read(cell.sub(at, prefix.end()));
        at = prefix.end();
        for (var pillar = at(PILLAR); pillar.lookingAt(); pillar = at(PILLAR)) {
            pillar(pillar);
            at = skipSpace();
        }
        return true;
    }

    private void pillar(Matcher pillar) {
        var number = pillar.group(1);
        var title = PILLARS.getOrDefault(number, "");
        boolean titled = text.regionMatches(true, pillar.start(2), title, 0, title.length());
        int end = titled ? pillar.start(2) + title.length() : pillar.start(2);
        if (!titled && !pillar.group(2).isBlank()) {
            tray.doubt(cell.sub(at, pillar.end()), "the title is not that of pillar " + number);
        }
        add(Scheme.GCA, number, "GCA " + text.substring(at, end).strip(), end);
    }

    private boolean resolutions() {
        var prefix = at(RESOLUTION);
        if (!prefix.lookingAt() || !at(NUMBER, prefix.end()).lookingAt()) {
            return false;
        }
        var printed = prefix.group().strip();
        tray.read(cell.sub(at, prefix.end()));
        at = prefix.end();
        var number = at(NUMBER, at);
        while (number.lookingAt()) {
            add(
                    Scheme.RESOLUTION,
                    prefix.group(1) + " " + number.group(1),
                    printed + " " + number.group(1),
                    number.end());
            var comma = at(BETWEEN_NUMBERS, at);
            number = at(NUMBER, comma.lookingAt() ? comma.end() : text.length());
        }
        return true;
    }

    private int skipSpace() {
        int next = at;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == ',')) {
            next++;
        }
        return next;
    }

    /** A number that does not exist in its catalogue is no reference. */
    private boolean add(Scheme scheme, String number, String printed, int end) {
        var passage = cell.sub(at, end);
        if (scheme.has(number)) {
            tray.read(passage);
            var reference = new Reference(scheme, number, printed, null);
            if (targets.add(reference.target())) {
                references.add(new Read<>(reference, passage.lines()));
            }
        } else {
            tray.quarantine(
                    passage, "there is no " + scheme.title().toLowerCase(Locale.ROOT) + " " + number + "; not read");
        }
        at = end;
        return true;
    }

    private Matcher at(Pattern pattern) {
        return at(pattern, at);
    }

    private Matcher at(Pattern pattern, int start) {
        return pattern.matcher(text).region(start, text.length());
    }

    /** What the cell holds: its references, and text that is none. */
    record Content(List<Read<Reference>> references, List<Passage> residue) {}

    private record Grammar(Scheme scheme, Pattern pattern, String number) {

        Grammar(Scheme scheme, String pattern, String number) {
            this(scheme, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), number);
        }
    }
}
