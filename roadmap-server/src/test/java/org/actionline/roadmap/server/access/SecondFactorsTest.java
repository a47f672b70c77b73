package org.actionline.roadmap.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.actionline.roadmap.api.ActorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second factor at a clock that the test sets. */
class SecondFactorsTest {

    private static final TimedCodes APP = new TimedCodes(SecondFactors.DIGITS);

    @TempDir
    Path directory;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private People people = new People(new PeopleFile(Path.of("nowhere")), Clock.systemUTC());
    private SecondFactors factors =
            new SecondFactors(people, new PersonalAttempts(Clock.systemUTC()), Clock.systemUTC());
    private ActorId jane = new ActorId("nobody");
    private String secret = "";
    private List<String> recovery = List.of();

    @BeforeEach
    void an_account_with_a_second_factor() {
        Clock set = new SetClock(now);
        people = new People(new PeopleFile(directory), set);
        factors = new SecondFactors(people, new PersonalAttempts(set), set);
        jane = people.register("jane", "Jane", "hash", null).id();
        secret = factors.begin(person()).secret();
        recovery = factors.confirm(person(), shown());
        later(TimedCodes.STEP);
    }

    @Test
    void the_code_that_the_app_shows_opens_once() {
        factors.use(person(), shown());

        assertRefused("wrong-code", shown());
    }

    @Test
    void the_code_that_turned_it_on_opens_nothing() {
        later(TimedCodes.STEP.negated());

        assertRefused("wrong-code", shown());
    }

    @Test
    void of_many_at_once_one_gets_in_with_a_code() throws InterruptedException {
        var code = shown();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> attempt = () -> {
                try {
                    factors.use(person(), code);
                    return true;
                } catch (AccessRefused refused) {
                    return false;
                }
            };
            var opened = threads.invokeAll(List.of(attempt, attempt, attempt, attempt)).stream()
                    .filter(future -> future.resultNow())
                    .count();
            assertThat(opened).isEqualTo(1);
        }
    }

    @Test
    void a_phone_half_a_minute_off_is_understood_and_one_further_off_is_not() {
        var early = APP.code(Base32.decode(secret), TimedCodes.step(now.get()) + 1);
        var tooEarly = APP.code(Base32.decode(secret), TimedCodes.step(now.get()) + 2);

        assertRefused("wrong-code", tooEarly);
        assertThatCode(() -> factors.use(person(), early)).doesNotThrowAnyException();
    }

    @Test
    void an_earlier_code_opens_nothing_after_a_later_one() {
        var earlier = shown();
        later(TimedCodes.STEP);
        factors.use(person(), shown());

        assertRefused("wrong-code", earlier);
    }

    @Test
    void a_recovery_code_opens_once_however_it_is_typed() {
        factors.use(
                person(),
                " " + recovery.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " "));

        assertRefused("wrong-code", recovery.getFirst());
        assertThat(person().secondFactor())
                .satisfies(factor -> assertThat(
                                java.util.Objects.requireNonNull(factor).recovery())
                        .hasSize(9));
    }

    @Test
    void the_directory_keeps_no_recovery_code_in_clear() {
        assertThat(directory.resolve("people.json"))
                .content()
                .contains(secret)
                .doesNotContain(recovery)
                .doesNotContain(
                        recovery.stream().map(code -> code.replace("-", "")).toList());
    }

    @Test
    void after_five_wrong_codes_the_right_one_waits_a_quarter_of_an_hour() {
        for (var wrong = 0; wrong < PersonalAttempts.MOST; wrong++) {
            assertRefused("wrong-code", "000000");
        }
        assertRefused("too-many-attempts", shown());

        later(PersonalAttempts.WINDOW.plusSeconds(1));

        assertThatCode(() -> factors.use(person(), shown())).doesNotThrowAnyException();
    }

    @Test
    void a_secret_that_nobody_scanned_is_gone_after_a_quarter_of_an_hour() {
        factors.remove(person(), shown());
        secret = factors.begin(person()).secret();
        later(Duration.ofMinutes(16));

        assertThatThrownBy(() -> factors.confirm(person(), shown())).isInstanceOf(AccessRefused.class);
    }

    @Test
    void it_stays_on_while_the_password_is_too_short_to_stand_alone() {
        people.change(jane, person -> person.withPassword("hash", true));

        assertThatThrownBy(() -> factors.remove(person(), shown()))
                .isInstanceOfSatisfying(
                        AccessRefused.class,
                        refused -> assertThat(refused.name()).isEqualTo("password-too-short-alone"));
    }

    private void assertRefused(String name, String code) {
        assertThatThrownBy(() -> factors.use(person(), code))
                .isInstanceOfSatisfying(
                        AccessRefused.class,
                        refused -> assertThat(refused.name()).isEqualTo(name));
    }

    private String shown() {
        return APP.code(Base32.decode(secret), TimedCodes.step(now.get()));
    }

    private void later(Duration by) {
        now.set(now.get().plus(by));
    }

    private Person person() {
        return people.find(jane).orElseThrow();
    }

    private static final class SetClock extends Clock {

        private final AtomicReference<Instant> now;

        SetClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
