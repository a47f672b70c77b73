package org.actionline.roadmap.server.following;

import java.nio.file.Path;
import java.util.List;
import org.actionline.roadmap.server.CannotStart;
import org.actionline.roadmap.server.ledger.LedgerFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code reading.json}, mode 0600, always rewritten as a whole, so that who is forgotten is in no older part of it. */
final class ReadingFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;

    ReadingFile(Path directory) {
        this.file = directory.resolve("reading.json");
    }

    /** @throws CannotStart when the file is there and cannot be read */
    List<Reading> read() {
        try {
            return LedgerFiles.read(file)
                    .map(text -> JSON.readValue(text, new TypeReference<List<Reading>>() {}))
                    .orElse(List.of());
        } catch (JacksonException e) {
            throw new CannotStart(
                    "%s is no list of what people follow (line %d). Restore it from a backup, or delete it: then everybody follows nothing."
                            .formatted(file, e.getLocation().getLineNr()),
                    e);
        }
    }

    void write(List<Reading> readings) {
        LedgerFiles.write(file, JSON.writeValueAsString(readings) + "\n");
    }
}
