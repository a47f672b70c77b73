package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an event states about the log itself, as far as a verifier has to understand it. Everything else that events say is
 * no business of the ledger.
 */
public sealed interface Statement {

    /** Written name of the event that erases the payload of another. */
    String PAYLOAD_ERASED = "roadmap.PayloadErased";

    /** Written name of the event with which the keys of the log are replaced. */
    String KEYS_REPLACED = "log.KeysReplaced";

    /** Written name of the event that freezes a roadmap at a size and root of the log. */
    String VERSION_PUBLISHED = "roadmap.VersionPublished";

    /**
     * The payload of an earlier event, its metadata and the key of their seal were destroyed.
     *
     * @param position of that event
     * @param left what is kept in their place, as canonical JSON
     */
    record PayloadErased(long position, String left) implements Statement {}

    /**
     * From here on the log signs with other keys. Believed because the keys before signed for the event that says so.
     *
     * @param to the new keys, one a line
     */
    record KeysReplaced(String to) implements Statement {}

    /** A version was published over the first {@code size} events, under their root. */
    record VersionPublished(String roadmap, String label, long size, Hash root) implements Statement {}

    /**
     * Reads what an event states, if it is about the log.
     *
     * @param content payload and metadata in the form that was sealed
     * @return nothing as well if the content is not of the form that its type has; its seal then says why
     */
    static Optional<Statement> of(String type, byte[] content) {
        if (!type.equals(PAYLOAD_ERASED) && !type.equals(KEYS_REPLACED) && !type.equals(VERSION_PUBLISHED)) {
            return Optional.empty();
        }
        try {
            var data = member(JsonReader.read(new String(content, UTF_8)), "data");
            return Optional.ofNullable(
                    switch (type) {
                        case PAYLOAD_ERASED -> erased(data);
                        case KEYS_REPLACED -> replaced(data);
                        default -> published(data);
                    });
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Statement erased(@Nullable Json data) {
        var left = member(data, "left");
        return left != null && member(data, "position") instanceof Json.Real position
                ? new PayloadErased((long) position.value(), new String(CanonicalJson.of(left), UTF_8))
                : null;
    }

    private static @Nullable Statement replaced(@Nullable Json data) {
        return member(data, "to") instanceof Json.Text to ? new KeysReplaced(to.value()) : null;
    }

    private static @Nullable Statement published(@Nullable Json data) {
        return member(data, "roadmap") instanceof Json.Text roadmap
                        && member(data, "label") instanceof Json.Text label
                        && member(data, "treeSize") instanceof Json.Real size
                        && member(data, "root") instanceof Json.Text root
                ? new VersionPublished(roadmap.value(), label.value(), (long) size.value(), Hash.parse(root.value()))
                : null;
    }

    private static @Nullable Json member(@Nullable Json json, String name) {
        return json instanceof Json.Members members ? members.values().get(name) : null;
    }
}
