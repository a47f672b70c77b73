package org.actionline.roadmap.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network between a client and a server, which passes on everything, except that the answers to the next so many inserts
 * get lost together with their connections.
 */
final class ForgetfulProxy implements AutoCloseable {

    private static final int MESSAGE = 1 << 16;
    private static final String WRITE = "blockId";

    private final ServerSocket door;
    private final int server;
    private final AtomicInteger toForget = new AtomicInteger();

    private ForgetfulProxy(ServerSocket door, int server) {
        this.door = door;
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    static ForgetfulProxy before(String server) throws IOException {
        return new ForgetfulProxy(
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                URI.create(server).getPort());
    }

    String address() {
        return "mongodb://127.0.0.1:" + door.getLocalPort();
    }

    void forgetAnswers(int inserts) {
        toForget.set(inserts);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            var behind = new Socket(InetAddress.getLoopbackAddress(), server);
            Thread.ofVirtual().start(() -> pass(client, behind, true));
            Thread.ofVirtual().start(() -> pass(behind, client, false));
        } catch (IOException noServer) {
            client.close();
        }
    }

    private void pass(Socket from, Socket to, boolean request) {
        try (from;
                to) {
            var buffer = new byte[MESSAGE];
            for (var read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                var forget = request
                        && isInsert(Arrays.copyOf(buffer, read))
                        && toForget.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
                if (forget) {
                    // No answer has a way back any more, but the request still gets there.
                    from.close();
                }
                to.getOutputStream().write(buffer, 0, read);
                if (forget) {
                    to.shutdownOutput();
                    return;
                }
            }
        } catch (IOException e) {
            // One side has hung up, and so does the other.
        }
    }

    private static boolean isInsert(byte[] message) {
        var text = new String(message, StandardCharsets.ISO_8859_1);
        return text.contains("insert") && text.contains(WRITE);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
