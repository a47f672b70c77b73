package org.actionline.roadmap.server.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.api.InvalidValue;

/**
 * Which passwords are good enough: long, or of some length beside a second factor or a passkey, and not to be guessed from lists of
 * common ones, words, names, dates or keyboard rows. There are no rules about kinds of characters.
 */
final class PasswordRules {

    static final int SHORTEST = 15;
    static final int SHORTEST_BESIDE_ANOTHER = 8;
    static final int LONGEST = 128;

    /** Of 0 to 4: safely unguessable even for somebody who has got hold of the hash of it. */
    private static final int STRONG = 3;

    private static final List<String> PRODUCT = List.of("roadmap", "register", "actionline", "council");

    private final Zxcvbn guesses = new Zxcvbn();

    /** @throws InvalidValue that never quotes the password */
    void check(String password, Person person) {
        var second = person.secondFactor() != null || !person.passkeys().isEmpty();
        if (length(password) < (second ? SHORTEST_BESIDE_ANOTHER : SHORTEST) || password.length() > LONGEST) {
            throw refused(
                    second
                            ? "a password of 8 to 128 characters"
                            : "a password of 15 to 128 characters, or of 8 and more once there is a second factor or a passkey");
        }
        var known = new ArrayList<>(PRODUCT);
        known.addAll(List.of(person.user(), person.name()));
        if (guesses.measure(password, known).getScore() < STRONG) {
            throw refused(
                    "a password that is harder to guess, such as four words that have nothing to do with each other");
        }
    }

    /** Whether it may only stand beside a second factor. */
    static boolean isShort(String password) {
        return length(password) < SHORTEST;
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    private static InvalidValue refused(String accepted) {
        return new InvalidValue("password", "", accepted);
    }
}
