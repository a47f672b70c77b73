package org.actionline.roadmap.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The product in a process of its own, as {@code ./roadmap serve} starts it. */
final class ServerProcess {

    private static final Pattern ANSWERS = Pattern.compile(".*answers at https?://localhost:(\\d+).*");

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it on a free port and returns once it says that it answers. */
    static ServerProcess start(Path data, String... more) {
        try {
            var builder = command("serve", "--port", "0", "--data", data.toString());
            builder.command().addAll(List.of(more));
            var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            return new ServerProcess(process, port(process.inputReader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command line of the product, ready to start. */
    static ProcessBuilder command(String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RoadmapApplication.class.getName());
        builder.command().addAll(List.of(arguments));
        return builder;
    }

    int port() {
        return port;
    }

    /** SIGKILL: nothing is flushed, closed or said. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** As Ctrl-C: the server closes what it has open. */
    int stop() {
        process.destroy();
        return await();
    }

    private int await() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int port(BufferedReader output) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var answers = ANSWERS.matcher(line);
            if (answers.matches()) {
                return Integer.parseInt(answers.group(1));
            }
        }
        throw new IllegalStateException("The server ended before it answered");
    }
}
