package org.actionline.roadmap.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.actionline.roadmap.server.CannotStart;
import org.actionline.roadmap.server.DataDirectory;
import org.actionline.roadmap.server.RoadmapProperties;
import org.actionline.roadmap.server.security.AccountRole;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccountsFileTest {

    private static final String TOKEN = "rr_" + "t".repeat(43);
    private static final String PASSWORD = "correct-horse-battery";

    @TempDir
    Path parent;

    private Path directory;

    @BeforeEach
    void a_new_data_directory() {
        directory = new DataDirectory(new RoadmapProperties(parent.resolve("data"), "")).path();
    }

    @Test
    void the_first_start_makes_one_account_for_each_role() {
        assertThat(new AccountsFile(directory).readOrCreate())
                .extracting(entry -> entry.user().text(), AccountsFile.Entry::roles)
                .containsExactly(
                        Stream.of(AccountRole.ADMIN, AccountRole.STAFF, AccountRole.REVIEWER, AccountRole.AUDITOR)
                                .map(role -> tuple(role.word(), List.of(role)))
                                .toArray(Tuple[]::new));
    }

    @Test
    void passwords_and_tokens_are_long_and_all_different() {
        var entries = new AccountsFile(directory).readOrCreate();

        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.password()).matches("([a-z2-9]{6}-){4}[a-z2-9]{6}"))
                .allSatisfy(entry -> assertThat(entry.token()).matches("rr_[A-Za-z0-9_-]{43}"));
        assertThat(entries).extracting(AccountsFile.Entry::password).doesNotHaveDuplicates();
        assertThat(entries).extracting(AccountsFile.Entry::token).doesNotHaveDuplicates();
    }

    @Test
    void nobody_but_the_owner_may_look_into_the_file_and_its_directory() throws IOException {
        new AccountsFile(directory).readOrCreate();

        assertThat(mode(directory.resolve("accounts.json"))).isEqualTo("rw-------");
        assertThat(mode(directory)).isEqualTo("rwx------");
    }

    @Test
    void a_directory_that_already_holds_something_keeps_its_mode() throws IOException {
        var somebodys = Files.createDirectory(parent.resolve("somebodys"));
        Files.setPosixFilePermissions(somebodys, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(somebodys.resolve("letter.txt"), "Dear all");

        var used = new DataDirectory(new RoadmapProperties(somebodys, ""));

        assertThat(mode(used.path())).isEqualTo("rwxr-xr-x");
    }

    @Test
    void a_data_directory_that_is_a_file_is_refused() throws IOException {
        var file = Files.writeString(parent.resolve("letter.txt"), "Dear all");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new DataDirectory(new RoadmapProperties(file, "")))
                .withMessageContaining("letter.txt")
                .withMessageContaining("Name another one with --data.");
    }

    @Test
    void a_restart_keeps_the_accounts() {
        var first = new AccountsFile(directory).readOrCreate();

        assertThat(new AccountsFile(directory).readOrCreate()).isEqualTo(first);
    }

    @Test
    void a_file_that_is_open_to_others_is_closed_to_them() throws IOException {
        var entries = new AccountsFile(directory).readOrCreate();
        var file = directory.resolve("accounts.json");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(new AccountsFile(directory).readOrCreate()).isEqualTo(entries);
        assertThat(mode(file)).isEqualTo("rw-------");
    }

    static Stream<Arguments> broken_files() {
        return Stream.of(
                Arguments.of("", "is no list of accounts"),
                Arguments.of("{", "is no list of accounts"),
                Arguments.of("[]", "lists no account"),
                Arguments.of("[{\"user\": \"staff\"}]", "is no list of accounts"),
                Arguments.of("[" + account("staff", PASSWORD, TOKEN, "boss") + "]", "is no list of accounts"),
                Arguments.of("[" + account("Staff!", PASSWORD, TOKEN, "staff") + "]", "has a user name that is not"),
                Arguments.of("[" + account("staff", "short", TOKEN, "staff") + "]", "account staff needs a password"),
                Arguments.of(
                        "[" + account("staff", PASSWORD, "rr_short", "staff") + "]", "account staff has a token of"),
                Arguments.of(
                        "[" + account("staff", PASSWORD, TOKEN, "staff") + ","
                                + account("other", PASSWORD, TOKEN, "staff") + "]",
                        "account other has the token of another account"),
                Arguments.of(
                        "[" + account("staff", PASSWORD, TOKEN, "staff") + ","
                                + account("staff", PASSWORD, TOKEN + "2", "staff") + "]",
                        "account staff stands there twice"));
    }

    @ParameterizedTest
    @MethodSource("broken_files")
    void a_broken_file_is_refused_in_one_line_that_names_file_fault_and_way_out(String content, String fault)
            throws IOException {
        var file = directory.resolve("accounts.json");
        Files.writeString(file, content);

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new AccountsFile(directory).readOrCreate())
                .withMessageStartingWith(file.toString())
                .withMessageContaining(fault)
                .withMessageContaining("Correct the file, or move it away")
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .doesNotContain("\n")
                        .doesNotContain(PASSWORD)
                        .doesNotContain(TOKEN));
    }

    private static String account(String user, String password, String token, String role) {
        return "{\"user\": \"%s\", \"password\": \"%s\", \"token\": \"%s\", \"roles\": [\"%s\"]}"
                .formatted(user, password, token, role);
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
