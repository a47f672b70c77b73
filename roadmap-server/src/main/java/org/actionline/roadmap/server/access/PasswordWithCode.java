package org.actionline.roadmap.server.access;

import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.server.security.SignInDetails;
import org.actionline.roadmap.server.security.TooManyCodes;
import org.actionline.roadmap.server.security.WrongCode;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Signs in with a password and, where the account has a second factor, a code. A wrong code is told like a wrong password; it is
 * looked at only after the right one. A password under 15 characters never signs in alone.
 */
final class PasswordWithCode extends DaoAuthenticationProvider {

    private final People people;
    private final SecondFactors secondFactors;

    PasswordWithCode(Accounts accounts, PasswordEncoder passwords, People people, SecondFactors secondFactors) {
        super(accounts);
        setPasswordEncoder(passwords);
        this.people = people;
        this.secondFactors = secondFactors;
    }

    @Override
    protected void additionalAuthenticationChecks(UserDetails user, UsernamePasswordAuthenticationToken attempt) {
        super.additionalAuthenticationChecks(user, attempt);
        var person = people.find(new ActorId(user.getUsername()));
        if (person.isEmpty() || !(attempt.getDetails() instanceof SignInDetails details)) {
            return;
        }
        if (person.get().secondFactor() == null) {
            requireLong(person.get());
            return;
        }
        try {
            details.factors("password and " + secondFactors.use(person.get(), details.code()));
        } catch (AccessRefused refused) {
            throw refused.status() == HttpStatus.TOO_MANY_REQUESTS
                    ? new TooManyCodes(refused.retryAfter())
                    : new WrongCode(refused);
        }
    }

    /** A short one beside passkeys alone opens nothing by itself: then it takes a passkey. */
    private static void requireLong(Person person) {
        if (Boolean.TRUE.equals(person.shortPassword())) {
            throw new BadCredentialsException("The password is too short to stand alone");
        }
    }
}
