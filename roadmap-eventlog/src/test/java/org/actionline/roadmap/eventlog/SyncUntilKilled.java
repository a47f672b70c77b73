package org.actionline.roadmap.eventlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A process without any log: it writes records to a file, syncs each, and prints how many are on stable storage. */
final class SyncUntilKilled {

    static final int RECORD = 4096;

    private SyncUntilKilled() {}

    /** How many whole records a file holds. */
    static long records(byte[] file) {
        var records = ByteBuffer.wrap(file);
        var count = 0L;
        while (records.remaining() >= RECORD) {
            count++;
            for (var i = 0; i < RECORD / Long.BYTES; i++) {
                if (records.getLong() != count) {
                    return count - 1;
                }
            }
        }
        return count;
    }

    public static void main(String[] arguments) throws IOException {
        var record = ByteBuffer.allocate(RECORD);
        try (var file = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (var count = 1L; ; count++) {
                record.clear();
                while (record.hasRemaining()) {
                    record.putLong(count);
                }
                file.write(record.flip());
                file.force(false);
                System.out.println(count);
                if (System.out.checkError()) {
                    return;
                }
            }
        }
    }
}
