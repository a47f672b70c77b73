package org.actionline.roadmap.eventlog;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** Servers of the MongoDB protocol to run a store on. Each test has a database of its own there. */
public final class MongoServers {

    /** Not every server bounds an answer by itself. */
    private static final int DOCUMENTS_AN_ANSWER = 500;

    private static final Map<String, MongoClient> CLIENTS = new ConcurrentHashMap<>();

    private static @Nullable MongoServer inProcess;
    private static @Nullable MongoDBContainer replicaSet;

    private MongoServers() {}

    /** One inside this process. */
    public static synchronized String inProcess() {
        if (inProcess == null) {
            inProcess = new MongoServer(new MemoryBackend());
            inProcess.bind();
        }
        return inProcess.getConnectionString();
    }

    /** The one that {@code -Droadmap.mongodb=mongodb://host:port} names. */
    public static String named() {
        var named = System.getProperty("roadmap.mongodb", "");
        assumeTrue(!named.isEmpty(), "No server is named: -Droadmap.mongodb=mongodb://host:port");
        return named;
    }

    /** A MongoDB replica set in a container. */
    public static synchronized String replicaSet() {
        if (replicaSet == null) {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                abort("No container engine on this machine, so there is no MongoDB replica set");
            }
            replicaSet = new MongoDBContainer("mongo:8.0").withReplicaSet();
            replicaSet.start();
        }
        return replicaSet.getConnectionString();
    }

    /** The database that a test's directory stands for. */
    static Store store(String server, Path directory) {
        return store(address(server, directory));
    }

    /** As {@link #store(String, Path)}, by a client that soon gives up on a server that is not there. */
    static Store impatient(String server, Path directory) {
        return store(address(server, directory) + "&serverSelectionTimeoutMS=3000&connectTimeoutMS=3000");
    }

    private static Store store(String address) {
        return MongoStore.open(MongoAddress.parse(address), () -> {});
    }

    /** The same database, for a test that looks behind the store or does what the store would not. */
    static MongoDatabase database(String server, Path directory) {
        var address = new ConnectionString(address(server, directory));
        return CLIENTS.computeIfAbsent(server, MongoClients::create)
                .getDatabase(Objects.requireNonNull(address.getDatabase()));
    }

    /** The bytes of every document of that database. */
    static Stream<byte[]> documents(String server, Path directory) {
        var database = database(server, directory);
        var documents = new ArrayList<byte[]>();
        for (var collection : database.listCollectionNames()) {
            for (var document : database.getCollection(collection, RawBsonDocument.class)
                    .find()
                    .batchSize(DOCUMENTS_AN_ANSWER)) {
                documents.add(document.getByteBuffer().array());
            }
        }
        return documents.stream();
    }

    public static String address(String server, Path directory) {
        var end = server.indexOf('/', "mongodb://".length());
        var hosts = end < 0 ? server : server.substring(0, end);
        var name = directory.getFileName().toString().replaceAll("[^A-Za-z0-9]", "");
        return hosts + "/" + name + "?directConnection=true";
    }
}
