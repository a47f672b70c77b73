package org.actionline.roadmap.query.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actionline.roadmap.api.InvalidValue;

/**
 * The words somebody looks for. Case and accents do not count; a word of three letters or more also finds longer ones that begin
 * with it.
 */
public final class SearchWords {

    private static final int LONGEST = 200;
    private static final int MOST = 10;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int LONGEST_BEGINNING = 8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters that Unicode does not take apart into a plain one and a mark. */
    private static final Map<Character, String> PLAIN =
            Map.of('ø', "o", 'ł', "l", 'đ', "d", 'ð', "d", 'þ', "th", 'æ', "ae", 'œ', "oe", 'ı', "i", 'ħ', "h");

    private final List<String> words;

    private SearchWords(List<String> words) {
        this.words = words;
    }

    /**
     * The words of a query.
     *
     * @throws InvalidValue unless there are one to ten of them
     */
    public static SearchWords of(String query) {
        var words = query.length() > LONGEST
                ? List.<String>of()
                : WORD.matcher(query)
                        .results()
                        .map(word -> folded(word.group()))
                        .distinct()
                        .toList();
        if (words.isEmpty() || words.size() > MOST) {
            throw new InvalidValue("q", query, "one to ten words, of at most 200 characters together");
        }
        return new SearchWords(words);
    }

    /** A stretch of a text. */
    record Stretch(int begin, int end) {}

    /**
     * Where the words stand in a text.
     *
     * @param place says of the text where it stands; a word that is found there need not be in the text
     * @return nothing unless every word is found, and at least one in the text itself
     */
    List<Stretch> in(String text, String place) {
        var missing = new ArrayList<>(words);
        var found = new ArrayList<Stretch>();
        if (mayBeIn(text)) {
            WORD.matcher(text).results().forEach(match -> {
                var word = folded(match.group());
                boolean wanted = false;
                for (var one : words) {
                    if (finds(one, word)) {
                        missing.remove(one);
                        wanted = true;
                    }
                }
                if (wanted) {
                    found.add(new Stretch(match.start(), match.end()));
                }
            });
        }
        if (!found.isEmpty() && !missing.isEmpty()) {
            WORD.matcher(place).results().map(match -> folded(match.group())).forEach(missing::remove);
        }
        return missing.isEmpty() ? found : List.of();
    }

    /** False if none of the words is in a text. */
    boolean mayBeIn(String text) {
        return words.stream().anyMatch(folded(text)::contains);
    }

    /** What a text must begin words with to be found: the words themselves, cut where {@link #beginnings(String)} cuts them. */
    List<String> beginnings() {
        return words.stream()
                .map(word -> word.substring(0, Math.min(LONGEST_BEGINNING, word.length())))
                .toList();
    }

    /** Everything that a query may look for to find a word of a text, up to eight letters of it. */
    static Stream<String> beginnings(String text) {
        return WORD.matcher(text)
                .results()
                .map(match -> folded(match.group()))
                .flatMap(word -> IntStream.rangeClosed(
                                Math.min(SHORTEST_BEGINNING, word.length()), Math.min(LONGEST_BEGINNING, word.length()))
                        .mapToObj(length -> word.substring(0, length)));
    }

    private static boolean finds(String wanted, String word) {
        return wanted.length() < SHORTEST_BEGINNING ? word.equals(wanted) : word.startsWith(wanted);
    }

    /** Without case and accents. */
    static String folded(String text) {
        return text.chars().allMatch(letter -> letter < 128) ? text.toLowerCase(Locale.ROOT) : unaccented(text);
    }

    private static String unaccented(String text) {
        var lower = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(lower.length());
        MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                .replaceAll("")
                .chars()
                .forEach(letter -> plain.append(PLAIN.getOrDefault((char) letter, String.valueOf((char) letter))));
        return plain.toString();
    }
}
