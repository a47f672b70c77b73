package org.actionline.roadmap.server.views;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The server that keeps the views. Embedded ones need no disk, because they are disposable: the server is in this process and
 * listens on a free loopback port of its own.
 */
sealed interface ViewServer extends AutoCloseable {

    String DATABASE = "roadmap";

    ConnectionString address();

    @Override
    void close();

    /** One that others run; it also keeps the log, in collections of its own. */
    record Elsewhere(ConnectionString address) implements ViewServer {

        static ViewServer at(String address) {
            var given = new ConnectionString(address);
            return new Elsewhere(given.getDatabase() != null ? given : new ConnectionString(withDatabase(address)));
        }

        private static String withDatabase(String address) {
            var question = address.indexOf('?');
            var options = question < 0 ? "" : address.substring(question);
            var hosts = address.substring(0, address.length() - options.length());
            return hosts.replaceFirst("/?$", "/" + DATABASE) + options;
        }

        @Override
        public void close() {
            // It goes on without us.
        }
    }

    /** One in this process. */
    record Embedded(MongoServer server) implements ViewServer {

        static ViewServer start() {
            var server = new MongoServer(new MemoryBackend());
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return new Embedded(server);
        }

        @Override
        public ConnectionString address() {
            return new ConnectionString(server.getConnectionString() + "/" + DATABASE);
        }

        @Override
        public void close() {
            server.shutdownNow();
        }
    }
}
