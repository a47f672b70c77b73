package org.actionline.roadmap.eventlog;

import static org.actionline.roadmap.eventlog.LogProcess.system;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** An XFS of its own, whose power can be cut: it is shut down, and whatever was not synced is gone. */
final class CuttableDisk implements AutoCloseable {

    /** The smallest that XFS takes. */
    private static final long IMAGE_BYTES = 300L << 20;

    private final Path image;
    private final Path path;
    private boolean mounted;

    private CuttableDisk(Path image, Path path) {
        this.image = image;
        this.path = path;
    }

    /** Makes one in a directory, or ends the test where that cannot be done. */
    static CuttableDisk in(Path directory) throws IOException {
        assumeTrue(LogProcess.isRoot(), "skipped: only root may mount a file system");
        assumeTrue(LogProcess.found("mkfs.xfs", "xfs_io"), "skipped: xfsprogs is not installed");
        var disk = new CuttableDisk(directory.resolve("disk.img"), Files.createDirectory(directory.resolve("disk")));
        try (var file = new RandomAccessFile(disk.image.toFile(), "rw")) {
            file.setLength(IMAGE_BYTES);
        }
        disk.format();
        return disk;
    }

    /** Where it is mounted. */
    Path path() {
        return path;
    }

    void format() {
        close();
        system("mkfs.xfs", "-q", "-f", image);
        mount();
    }

    /** The power goes off. Nobody computes on then: the process is stopped first, and killed afterwards. */
    void cut(Process process) {
        system("kill", "-STOP", process.pid());
        Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> isStopped(process.pid()));
        shutDown();
        process.toHandle().destroyForcibly();
    }

    /** Takes the file system away from under whoever uses it. */
    void shutDown() {
        system("xfs_io", "-x", "-c", "shutdown", path);
    }

    /** Whether every thread is stopped, or will be as soon as it comes back from the kernel. */
    private static boolean isStopped(long process) throws IOException {
        try (var threads = Files.list(Path.of("/proc/" + process + "/task"))) {
            for (var thread : threads.toList()) {
                var stat = Files.readString(thread.resolve("stat"));
                if ("TtD".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The power is on again, and nobody uses the disk. */
    void restart() {
        close();
        mount();
    }

    private void mount() {
        system("mount", "-o", "loop", image, path);
        mounted = true;
    }

    @Override
    public void close() {
        if (mounted) {
            system("umount", path);
            mounted = false;
        }
    }
}
