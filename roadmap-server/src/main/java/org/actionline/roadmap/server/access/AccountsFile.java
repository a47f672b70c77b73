package org.actionline.roadmap.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.server.CannotStart;
import org.actionline.roadmap.server.security.AccountRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file {@code accounts.json}: made at the first start with random passwords and tokens, read at each start, mode 0600.
 *
 * <p>Its owner may edit it by hand, so whatever is wrong with it is told in one line. No message quotes its content.
 */
public final class AccountsFile {

    private static final Logger LOG = LoggerFactory.getLogger(AccountsFile.class);
    private static final String NAME = "accounts.json";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private static final int SHORTEST_PASSWORD = 15;
    private static final int LONGEST_PASSWORD = 128;

    private static final int SHORTEST_TOKEN = 32;

    /** One account each; the name is the role's word, which is nobody's name. */
    private static final List<AccountRole> FOUNDERS =
            List.of(AccountRole.ADMIN, AccountRole.STAFF, AccountRole.REVIEWER, AccountRole.AUDITOR);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** One account as the file spells it. */
    public record Entry(ActorId user, String password, String token, List<AccountRole> roles) {}

    private final Path file;

    public AccountsFile(Path directory) {
        this.file = directory.resolve(NAME);
    }

    /**
     * The accounts of the file, which is made when it is not there.
     *
     * @throws CannotStart when the file is there and cannot be used
     */
    public List<Entry> readOrCreate() {
        try {
            if (Files.notExists(file)) {
                create();
            }
            withdrawFromOthers();
            return checked(JSON.readValue(Files.readAllBytes(file), new TypeReference<>() {}));
        } catch (JacksonException e) {
            throw unusable(misread(e), e);
        } catch (IOException e) {
            throw unusable("cannot be read or written (" + e + ")", e);
        }
    }

    private void create() throws IOException {
        var secrets = new Secrets();
        var entries = FOUNDERS.stream()
                .map(role -> new Entry(new ActorId(role.word()), secrets.password(), secrets.token(), List.of(role)))
                .toList();
        write(entries);
    }

    /** Written beside and moved, so that a crash leaves no half of a file; temporary files are born with mode 0600. */
    private void write(List<Entry> entries) throws IOException {
        var whole = Files.createTempFile(file.getParent(), NAME, ".new");
        Files.writeString(whole, JSON.writeValueAsString(entries) + "\n", UTF_8);
        try (var channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes an account out of the file, if it is there. */
    void remove(String user) {
        try {
            var kept = readOrCreate().stream()
                    .filter(entry -> !entry.user().text().equals(user))
                    .toList();
            if (kept.isEmpty()) {
                throw AccessRefused.conflict("last-account", "This is the last account of the accounts file.");
            }
            write(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /** Corrected rather than refused: a restored copy must not keep the server down, but its owner must know. */
    private void withdrawFromOthers() throws IOException {
        var attributes = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (attributes == null) {
            return;
        }
        var permissions = attributes.readAttributes().permissions();
        if (!OWNER_ONLY.containsAll(permissions)) {
            attributes.setPermissions(OWNER_ONLY);
            LOG.warn(
                    "{} was open to others ({}) and is now closed to them (0600). If somebody may have read it, move it away and"
                            + " start again: new passwords and tokens are made.",
                    file,
                    PosixFilePermissions.toString(permissions));
        }
    }

    private List<Entry> checked(List<Entry> entries) {
        if (entries.isEmpty()) {
            throw unusable("lists no account");
        }
        var users = new HashSet<ActorId>();
        var tokens = new HashSet<String>();
        for (var entry : entries) {
            var account = "account " + entry.user() + " ";
            require(users.add(entry.user()), account + "stands there twice");
            require(tokens.add(entry.token()), account + "has the token of another account");
            require(entry.token().length() >= SHORTEST_TOKEN, account + "has a token of less than 32 characters");
            require(
                    entry.password().length() >= SHORTEST_PASSWORD
                            && entry.password().length() <= LONGEST_PASSWORD,
                    account + "needs a password of 15 to 128 characters");
            require(!entry.roles().isEmpty(), account + "has no role");
        }
        return List.copyOf(entries);
    }

    private void require(boolean rule, String broken) {
        if (!rule) {
            throw unusable(broken);
        }
    }

    private static String misread(JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                return "has a user name that is not " + invalid.accepted();
            }
        }
        var place = e.getLocation();
        return "is no list of accounts, each with user, password, token and roles (line %d, column %d)"
                .formatted(place.getLineNr(), place.getColumnNr());
    }

    private CannotStart unusable(String what) {
        return new CannotStart(line(what));
    }

    private CannotStart unusable(String what, Exception cause) {
        return new CannotStart(line(what), cause);
    }

    private String line(String what) {
        return "%s: %s. Correct the file, or move it away and start again: a new one is made.".formatted(file, what);
    }
}
