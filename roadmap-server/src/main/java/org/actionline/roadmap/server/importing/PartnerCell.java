package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.partner.Partner;

/**
 * Reads the partners cell in its three forms: names with what they contribute after a colon; a sentence about what named partners
 * are expected to do; a bare list of names.
 */
final class PartnerCell {

    private static final int LONGEST_CONTRIBUTION = 4_000;
    private static final int LONGEST_LIST = 1_000;
    private static final Pattern HEADING = Pattern.compile("(?:^|(?<=[.;] ))(\\p{Lu}[^.:;]{2,80}): ?");
    private static final Pattern SENTENCE = Pattern.compile("([^.:;]{3,200}?) ((?:is|are) expected to .{1,2000}+)");

    private final Desk.Tray tray;
    private final List<Read<Partner>> partners = new ArrayList<>();
    private final Set<Partner> named = new HashSet<>();

    private PartnerCell(Desk.Tray tray) {
        this.tray = tray;
    }

    static List<Read<Partner>> read(List<Passage> pieces, Desk.Tray tray) {
        if (pieces.isEmpty()) {
            return List.of();
        }
        var cell = new PartnerCell(tray);
        cell.read(tray.readable(pieces));
        return cell.partners;
    }

    private void read(Passage text) {
        var heading = HEADING.matcher(text.text());
        if (heading.find() && heading.start() == 0) {
            int start;
            int end;
            do {
                var names = text.sub(heading.start(1), heading.end(1));
                start = heading.end();
                boolean more = heading.find();
                end = more ? heading.start() : text.length();
                contribution(names, text.sub(start, end).strip());
            } while (end < text.length());
            return;
        }
        var sentence = SENTENCE.matcher(text.text());
        if (sentence.matches()) {
            tray.read(text);
            for (var name : names(text.upTo(sentence.end(1)))) {
                var contribution =
                        name.kind().isPresent() ? sentence.group(2) : name.printed() + " " + sentence.group(2);
                add(text, name, contribution);
            }
        } else if (tray.fits(text, LONGEST_LIST)) {
            tray.read(text);
            for (var name : names(text.withoutTrailing(".,"))) {
                add(text, name, name.kind().isPresent() ? "" : name.printed());
            }
        }
    }

    private void contribution(Passage names, Passage contribution) {
        tray.read(names);
        if (tray.fits(contribution, LONGEST_CONTRIBUTION)) {
            tray.read(contribution);
            var whole = Passage.join(List.of(names, contribution));
            for (var name : names(names)) {
                add(whole, name, name.kind().isPresent() ? contribution.text() : name.printed() + ": " + contribution);
            }
        }
    }

    private List<PartnerNames.Name> names(Passage list) {
        var names = PartnerNames.in(list.text());
        for (var name : names) {
            if (name.misprinted()) {
                tray.doubt(
                        list.line(),
                        name.printed(),
                        "the partner's name is misprinted; read as "
                                + name.kind()
                                        .orElseThrow()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '));
            }
        }
        return names;
    }

    private void add(Passage source, PartnerNames.Name name, String contribution) {
        var partner = new Partner(name.kind().orElse(Partner.Kind.OTHER), contribution);
        if (named.add(partner)) {
            partners.add(new Read<>(partner, source.lines()));
        }
    }
}
