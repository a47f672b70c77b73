package org.actionline.roadmap.eventlog.contended;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A server of the MongoDB protocol in a process of its own; it says its address and serves until it is ended. */
final class ServerProcess {

    private ServerProcess() {}

    public static void main(String[] unused) {
        var server = new MongoServer(new MemoryBackend());
        server.bind();
        System.out.println(server.getConnectionString());
    }
}
