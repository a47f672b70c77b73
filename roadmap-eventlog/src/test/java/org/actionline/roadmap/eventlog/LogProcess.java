package org.actionline.roadmap.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Another process that works on a log, so that it can be killed. */
final class LogProcess {

    /** What the kernel's SIGKILL makes of an exit code. */
    static final int KILLED = 128 + 9;

    private LogProcess() {}

    /** @param wrapper a command that takes another one as its last arguments; none to start the process as it is */
    static ProcessBuilder command(List<String> wrapper, Class<?> main, String... arguments) {
        var command = new ArrayList<>(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // A short life: what the second compiler would gain is never earned back.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** Runs a command to its end. */
    record Ended(int code, List<String> lines) {

        static Ended of(ProcessBuilder command) {
            try {
                var process = command.start();
                List<String> lines;
                try (var output = process.inputReader(UTF_8)) {
                    lines = output.lines().toList();
                }
                return new Ended(process.waitFor(), lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Runs a command of the operating system, which must succeed. */
    static void system(Object... command) {
        var ended = Ended.of(
                new ProcessBuilder(Stream.of(command).map(Object::toString).toList()).redirectErrorStream(true));
        if (ended.code() != 0) {
            throw new IllegalStateException(String.join(" ", List.of(command).toString(), ended.toString()));
        }
    }

    /** Whether all of these programs are found on the path. */
    static boolean found(String... programs) {
        var path = System.getenv().getOrDefault("PATH", "").split(":", -1);
        return Stream.of(programs)
                .allMatch(program -> Stream.of(path).anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    /** Whether this process may mount file systems. */
    static boolean isRoot() {
        return System.getProperty("user.name").equals("root")
                && System.getProperty("os.name").equals("Linux");
    }
}
