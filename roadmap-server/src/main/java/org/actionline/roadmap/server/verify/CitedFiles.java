package org.actionline.roadmap.server.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.erasure.ErasureEvent.PayloadErased;
import org.actionline.roadmap.eventlog.StoredRow;
import org.actionline.roadmap.ledger.Entry;
import org.actionline.roadmap.ledger.Examined;
import org.actionline.roadmap.ledger.StoredPayload;
import org.actionline.roadmap.ledger.audit.Findings;
import org.actionline.roadmap.ledger.audit.Trouble;
import org.actionline.roadmap.server.evidence.EvidenceStore;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that events cite as evidence, held against those that are kept.
 *
 * <p>A file is cited by its SHA-256, and the event that cites it is sealed in the log; so whoever exchanges a file is found out, and
 * whoever takes one away too. A file that was erased has to be gone: an event says so, and no event cites it any more.
 */
final class CitedFiles {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final String ROADMAP = Tags.ROADMAP + "=";

    private final Path kept;
    private final Map<Name, Long> cited = new LinkedHashMap<>();
    private final Map<Name, Long> formerly = new HashMap<>();
    private final Map<Name, Long> erasures = new HashMap<>();
    private int erased;

    private record Name(String roadmap, String sha256) {

        @Override
        public String toString() {
            return "evidence/" + roadmap + "/" + sha256;
        }
    }

    /**
     * What one event says about files.
     *
     * @param cited SHA-256 of the files that it cites
     * @param destroyed SHA-256 of files that it says were destroyed
     */
    record Mentioned(List<String> cited, List<String> destroyed) {

        private static final Mentioned NOTHING = new Mentioned(List.of(), List.of());

        /** Reads an event; one that is not as it was sealed says nothing. */
        static Mentioned by(StoredRow row, Examined examined) {
            var entry = examined.entry();
            if (entry == null || examined.sealBroken() || !mayMention(row)) {
                return NOTHING;
            }
            try {
                var payload = JsonMapper.shared().readTree(row.payload());
                return entry.type().equals(EventTypes.name(PayloadErased.class))
                        ? new Mentioned(
                                List.of(), texts(payload.path("documents").valueStream()))
                        : new Mentioned(texts(payload.findValues("sha256").stream()), List.of());
            } catch (JacksonException none) {
                return NOTHING;
            }
        }

        private static boolean mayMention(StoredRow row) {
            var text = new String(row.payload(), UTF_8);
            return text.contains("\"sha256\"") || text.contains("\"documents\"");
        }

        private static List<String> texts(Stream<JsonNode> nodes) {
            return nodes.map(JsonNode::asString)
                    .filter(text -> NAME.matcher(text).matches())
                    .distinct()
                    .toList();
        }
    }

    CitedFiles(Path directory) {
        this.kept = EvidenceStore.directory(directory);
    }

    /** Takes the next event, in the order of positions. */
    void accept(Examined examined, Mentioned mentioned) {
        var entry = examined.entry();
        if (entry == null) {
            return;
        }
        var citations = examined.payload() instanceof StoredPayload.Erased ? formerly : cited;
        names(entry, mentioned.cited()).forEach(name -> citations.putIfAbsent(name, entry.position()));
        names(entry, mentioned.destroyed()).forEach(name -> erasures.put(name, entry.position()));
    }

    private static Stream<Name> names(Entry entry, List<String> hashes) {
        return entry.tags().stream()
                .filter(tag -> tag.startsWith(ROADMAP))
                .flatMap(tag -> hashes.stream().map(hash -> new Name(tag.substring(ROADMAP.length()), hash)));
    }

    /** Holds every citation against its file, and every other file that is kept against its name. */
    void compare(Findings findings) {
        cited.forEach((name, position) -> compare(name, position, findings));
        formerly.keySet().stream().filter(name -> !cited.containsKey(name)).forEach(name -> {
            var erasure = erasures.get(name);
            if (erasure == null) {
                return;
            }
            erased++;
            if (Files.exists(file(name))) {
                findings.incomplete(Trouble.at(
                        erasure,
                        "the file %s was erased with it, and it is still there; start the register, which finishes that"
                                .formatted(name)));
            }
        });
        others().filter(name -> !cited.containsKey(name))
                .forEach(name -> hash(name)
                        .filter(hash -> !hash.equals(name.sha256()))
                        .ifPresent(hash -> findings.tampered(
                                Trouble.general("The kept file %s, which no event cites, was changed; it hashes to %s"
                                        .formatted(name, hash)))));
    }

    /** How the files were found, for people. */
    String summary() {
        return cited.isEmpty() && erased == 0
                ? ""
                : "; %s cited as evidence%s"
                        .formatted(
                                cited.size() == 1 ? "1 file" : cited.size() + " files",
                                erased == 0 ? "" : ", and %d erased".formatted(erased));
    }

    private void compare(Name name, long position, Findings findings) {
        if (!Files.isRegularFile(file(name))) {
            findings.incomplete(Trouble.at(position, "the file that it cites as evidence is missing: " + name));
            return;
        }
        var hash = hash(name);
        if (hash.isEmpty()) {
            findings.incomplete(Trouble.at(position, "the file that it cites as evidence cannot be read: " + name));
        } else if (!hash.get().equals(name.sha256())) {
            findings.tampered(Trouble.at(
                    position,
                    "the file that it cites as evidence was changed: %s hashes to %s".formatted(name, hash.get())));
        }
    }

    private Path file(Name name) {
        return kept.resolve(name.roadmap()).resolve(name.sha256());
    }

    private Stream<Name> others() {
        if (!Files.isDirectory(kept)) {
            return Stream.empty();
        }
        try (var files = Files.walk(kept, 2)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(kept::relativize)
                    .filter(path -> path.getNameCount() == 2)
                    .map(path ->
                            new Name(path.getName(0).toString(), path.getName(1).toString()))
                    .filter(name -> NAME.matcher(name.sha256()).matches())
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /** Nothing if the file cannot be read. */
    private Optional<String> hash(Name name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file(name)));
            return Optional.of(HexFormat.of().formatHex(digest));
        } catch (IOException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
