package org.actionline.roadmap.eventlog;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Where a log lies on a MongoDB server. Its text names hosts and database, and never the user or the password. */
final class MongoAddress {

    private static final String DATABASE = "roadmap";

    /** Longer than it takes to answer, shorter than anyone waits for a page. */
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** How long to look for a server that takes writes; an election takes longer, and is tried again. */
    private static final Duration SELECTION = Duration.ofSeconds(5);

    private final ConnectionString address;

    private MongoAddress(ConnectionString address) {
        this.address = address;
    }

    /**
     * Reads a connection string, {@code mongodb://host/database}.
     *
     * @throws LogFailure.Unreachable if it is none
     */
    static MongoAddress parse(String text) {
        try {
            return new MongoAddress(new ConnectionString(text));
        } catch (IllegalArgumentException e) {
            // The driver's message may repeat the text, which may hold a password.
            throw new LogFailure.Unreachable(
                    "the address is not a connection string like mongodb://host:27017/roadmap");
        }
    }

    String database() {
        return Objects.requireNonNullElse(address.getDatabase(), DATABASE);
    }

    /**
     * A client with the log's own terms of reading and writing, whatever the connection string says of them. How long to
     * wait may be said there, in {@code connectTimeoutMS}, {@code socketTimeoutMS} and {@code serverSelectionTimeoutMS}.
     * The driver resends nothing that is written: the log does, and knows what it has sent.
     */
    MongoClient connect() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address)
                .applicationName("roadmap-register")
                .writeConcern(
                        WriteConcern.MAJORITY.withJournal(true).withWTimeout(ANSWER.toMillis(), TimeUnit.MILLISECONDS))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .retryWrites(false)
                .applyToSocketSettings(socket -> socket.connectTimeout(
                                millis(address.getConnectTimeout(), SELECTION), TimeUnit.MILLISECONDS)
                        .readTimeout(millis(address.getSocketTimeout(), ANSWER.multipliedBy(2)), TimeUnit.MILLISECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(
                        millis(address.getServerSelectionTimeout(), SELECTION), TimeUnit.MILLISECONDS))
                .build());
    }

    /** Nothing waits for ever, though 0 means that to the driver: the one writer would wait with it. */
    private static int millis(@Nullable Integer stated, Duration otherwise) {
        return stated == null || stated <= 0 ? Math.toIntExact(otherwise.toMillis()) : stated;
    }

    @Override
    public String toString() {
        return "mongodb://" + String.join(",", address.getHosts()) + '/' + database();
    }
}
