package org.actionline.roadmap.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.server.CannotStart;
import org.actionline.roadmap.server.DataDirectory;
import org.actionline.roadmap.server.security.DoorSettings;
import org.actionline.roadmap.server.security.SignedInBrowsers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The directory and the log of roles in the data directory. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

    /** Actor of what the start of the server was told to do. */
    private static final ActorId OPERATOR = new ActorId("operator");

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    /** Argon2id with 19 MiB and two passes: about 50 ms for whoever signs in, and costly memory for whoever guesses. */
    @Bean
    PasswordEncoder passwords() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    }

    @Bean
    People people(DataDirectory directory, Clock clock) {
        return new People(new PeopleFile(directory.path()), clock);
    }

    @Bean(destroyMethod = "close")
    AccessBook accessBook(DataDirectory directory, Clock clock) {
        var scope = directory.path().resolve("access");
        try {
            Files.createDirectories(scope);
            return new AccessBook(EventLog.open(scope, clock), clock);
        } catch (LogFailure.InUse | LogFailure.UnknownFormat | LogFailure.Damaged e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(scope + " cannot be made", e);
        }
    }

    @Bean
    Accounts accounts(DataDirectory directory, People people, AccessBook book, PasswordEncoder passwords) {
        return new Accounts(new AccountsFile(directory.path()), people, book, passwords);
    }

    @Bean
    Sessions sessions(SessionRegistry registry, SignedInBrowsers browsers) {
        return new Sessions(registry, browsers);
    }

    @Bean
    PersonalAttempts personalAttempts(Clock clock) {
        return new PersonalAttempts(clock);
    }

    @Bean
    SecondFactors secondFactors(People people, PersonalAttempts attempts, Clock clock) {
        return new SecondFactors(people, attempts, clock);
    }

    @Bean
    Passkeys passkeys(DoorSettings settings, People people) {
        return new Passkeys(settings, people);
    }

    @Bean
    OwnAccount ownAccount(
            People people,
            Accounts accounts,
            PasswordEncoder passwords,
            SecondFactors secondFactors,
            PersonalAttempts attempts,
            Sessions sessions,
            Passkeys passkeys,
            Clock clock) {
        return new OwnAccount(people, accounts, passwords, secondFactors, attempts, sessions, passkeys, clock);
    }

    /** How the form of the pages lets somebody in. */
    @Bean
    AuthenticationProvider passwordWithCode(
            Accounts accounts, PasswordEncoder passwords, People people, SecondFactors secondFactors) {
        return new PasswordWithCode(accounts, passwords, people, secondFactors);
    }

    @Bean
    FourEyes fourEyes(AccessBook book, ObjectProvider<Performer> performers) {
        return new FourEyes(book, performers);
    }

    @Bean
    Erasure erasure(AccessBook book, Accounts accounts, ObjectProvider<Forgetful> others) {
        return new Erasure(book, accounts, others);
    }

    /** Turns the rule on where that was asked for, finishes what was interrupted, and says how the register stands. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> accessIsReady(
            AccessSettings settings, AccessBook book, FourEyes fourEyes, Erasure erasure) {
        return ready -> {
            if (settings.fourEyes() && !fourEyes.required()) {
                book.decide(OPERATOR, state -> List.of(new AccessEvent.FourEyesTurnedOn("by an option of the start")));
            }
            erasure.resume();
            fourEyes.resume();
            System.out.println(
                    fourEyes.required()
                            ? "Four eyes: on. Publishing, granting roles, erasing and replacing keys take two people."
                            : "Four eyes: off. One person publishes, grants roles, erases and replaces keys; --four-eyes turns the rule on.");
        };
    }
}
