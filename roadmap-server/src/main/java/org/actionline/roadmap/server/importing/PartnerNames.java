package org.actionline.roadmap.server.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.partner.Partner;

/** The names under which documents list kinds of partners. */
final class PartnerNames {

    private static final Map<String, Partner.Kind> NAMES = Map.ofEntries(
            Map.entry("administrations", Partner.Kind.ADMINISTRATIONS),
            Map.entry("administration", Partner.Kind.ADMINISTRATIONS),
            Map.entry("governments", Partner.Kind.ADMINISTRATIONS),
            Map.entry("private sector", Partner.Kind.PRIVATE_SECTOR),
            Map.entry("donors", Partner.Kind.DONORS),
            Map.entry("donor community", Partner.Kind.DONORS),
            Map.entry("regional organizations", Partner.Kind.REGIONAL_ORGANIZATIONS),
            Map.entry("international organizations", Partner.Kind.INTERNATIONAL_ORGANIZATIONS),
            Map.entry("civil society", Partner.Kind.CIVIL_SOCIETY),
            Map.entry("industry", Partner.Kind.INDUSTRY));

    private static final Pattern AND = Pattern.compile(" (?:and|&) ");
    private static final Pattern COMMA = Pattern.compile(" ?[,;] ?");
    private static final int LONGEST_NAME = 40;

    private PartnerNames() {}

    /** "X, Y and Z", "regional and international organizations". Names that are not known stay whole. */
    static List<Name> in(String list) {
        return COMMA.splitAsStream(list)
                .filter(part -> !part.isBlank())
                .flatMap(part -> part(part.strip()).stream())
                .toList();
    }

    private static List<Name> part(String part) {
        if (kind(part).isPresent()) {
            return List.of(new Name(part, kind(part), false));
        }
        var halves = AND.splitAsStream(part).toList();
        if (halves.size() != 2) {
            return List.of(close(part));
        }
        var left = close(
                kind(halves.getFirst()).isPresent()
                        ? halves.getFirst()
                        : withNounOf(halves.getFirst(), halves.getLast()));
        var right = close(halves.getLast());
        boolean bothKnown = left.kind().isPresent() && right.kind().isPresent();
        return bothKnown ? List.of(left, right) : List.of(close(part));
    }

    /** "regional" before "international organizations" means regional organizations. */
    private static String withNounOf(String adjective, String name) {
        int noun = name.lastIndexOf(' ');
        boolean oneWord = adjective.indexOf(' ') < 0;
        return oneWord && noun > 0 && kind(adjective + name.substring(noun)).isPresent()
                ? adjective + name.substring(noun)
                : adjective;
    }

    private static Optional<Partner.Kind> kind(String name) {
        return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT).replace("organisation", "organization")));
    }

    /** A name that differs from a known one in a single letter is that name, misprinted. */
    private static Name close(String name) {
        if (kind(name).isPresent() || name.length() > LONGEST_NAME) {
            return new Name(name, kind(name), false);
        }
        var folded = name.toLowerCase(Locale.ROOT);
        return NAMES.entrySet().stream()
                .filter(known -> oneLetterApart(known.getKey(), folded))
                .findFirst()
                .map(known -> new Name(name, Optional.of(known.getValue()), true))
                .orElseGet(() -> new Name(name, Optional.empty(), false));
    }

    private static boolean oneLetterApart(String known, String printed) {
        if (known.length() != printed.length()) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < known.length(); i++) {
            different += known.charAt(i) == printed.charAt(i) ? 0 : 1;
        }
        return different == 1;
    }

    /**
     * One name of a list.
     *
     * @param kind empty for a name that is not known
     * @param misprinted one letter differs from the known name
     */
    record Name(String printed, Optional<Partner.Kind> kind, boolean misprinted) {}
}
