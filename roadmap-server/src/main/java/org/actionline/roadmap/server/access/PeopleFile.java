package org.actionline.roadmap.server.access;

import java.nio.file.Path;
import java.util.List;
import org.actionline.roadmap.server.CannotStart;
import org.actionline.roadmap.server.ledger.LedgerFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file {@code people.json}, mode 0600: names, password hashes and token hashes by pseudonymous id.
 *
 * <p>It is always rewritten as a whole, so that what was taken out of it is in no older part of it.
 */
final class PeopleFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;

    PeopleFile(Path directory) {
        this.file = directory.resolve("people.json");
    }

    /** @throws CannotStart when the file is there and cannot be read */
    List<Person> read() {
        try {
            return LedgerFiles.read(file)
                    .map(text -> JSON.readValue(text, new TypeReference<List<Person>>() {}))
                    .orElse(List.of());
        } catch (JacksonException e) {
            throw new CannotStart(
                    "%s is no list of people (line %d). Restore it from a backup."
                            .formatted(file, e.getLocation().getLineNr()),
                    e);
        }
    }

    void write(List<Person> people) {
        LedgerFiles.write(file, JSON.writeValueAsString(people) + "\n");
    }
}
