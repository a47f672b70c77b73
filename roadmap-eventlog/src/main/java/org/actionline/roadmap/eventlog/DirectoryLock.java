package org.actionline.roadmap.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a data directory to one process: the operating system lets go of the lock when the process ends, however it
 * ends. The file's text names the owner, for people only.
 */
final class DirectoryLock implements AutoCloseable {

    static final String FILE = "log.lock";

    private static final int LONGEST_OWNER = 100;

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws LogFailure.InUse if the directory has an owner */
    static DirectoryLock take(Path directory) {
        var file = directory.resolve(FILE);
        try {
            Files.createDirectories(directory);
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                var owner = owner(channel);
                channel.close();
                throw new LogFailure.InUse(directory, owner);
            }
            name(channel);
            return new DirectoryLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock the data directory " + directory, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        var text = ByteBuffer.allocate(LONGEST_OWNER);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), UTF_8);
    }

    private static void name(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(UTF_8.encode("process " + ProcessHandle.current().pid()), 0);
    }

    /** Lets go of the directory. The file stays: deleting it could take it from under a new owner. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot let go of the data directory", e);
        }
    }
}
