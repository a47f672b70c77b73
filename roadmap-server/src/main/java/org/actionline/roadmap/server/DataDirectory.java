package org.actionline.roadmap.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;

/**
 * The directory that holds everything the server keeps; whoever keeps something asks here for the place.
 *
 * <p>A directory that is new or empty becomes 0700. One that already holds something keeps its mode, because it may be somebody
 * else's: {@code --data /tmp} must not lock {@code /tmp}.
 */
@Component
public final class DataDirectory {

    private final Path path;

    /** @throws CannotStart when the place is taken by a file or cannot be written */
    public DataDirectory(RoadmapProperties properties) {
        this.path = prepared(properties.data().toAbsolutePath().normalize());
    }

    public Path path() {
        return path;
    }

    private static Path prepared(Path path) {
        try {
            Files.createDirectories(path);
            if (isEmpty(path)) {
                closeToOthers(path);
            }
            return path;
        } catch (IOException e) {
            throw new CannotStart(
                    "%s cannot be used as data directory (%s). Name another one with --data.".formatted(path, e), e);
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (var entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Does nothing on file systems without POSIX permissions. */
    private static void closeToOthers(Path path) throws IOException {
        var attributes = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (attributes != null) {
            attributes.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }
}
