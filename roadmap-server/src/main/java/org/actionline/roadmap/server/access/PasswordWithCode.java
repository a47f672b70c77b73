package org.actionline.roadmap.server.access;

import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.server.security.SignInDetails;
import org.actionline.roadmap.server.security.TooManyCodes;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Signs in with a password and, where the account has a second factor, a code. A wrong code is told like a wrong password; it is
 * looked at only after the right one.
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
        var person = people.find(new ActorId(user.getUsername())).filter(known -> known.secondFactor() != null);
        if (person.isEmpty()) {
            return;
        }
        var code = attempt.getDetails() instanceof SignInDetails details ? details.code() : "";
        try {
            secondFactors.use(person.get(), code);
        } catch (AccessRefused refused) {
            throw refused.status() == HttpStatus.TOO_MANY_REQUESTS
                    ? new TooManyCodes(refused.retryAfter())
                    : new BadCredentialsException("The code is wrong", refused);
        }
    }
}
