package org.actionline.roadmap.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import org.actionline.roadmap.eventlog.axon.JsonConverter;
import org.actionline.roadmap.eventlog.axon.LogStorageEngine;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.log.EventReader;
import org.actionline.roadmap.query.log.LogReader;
import org.actionline.roadmap.query.view.Rebuild;
import org.actionline.roadmap.query.view.Views;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The read side of a register as the embedded mode runs it: views in a server of this process, filled from a log. */
final class ReadSide implements AutoCloseable {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client;
    private final RoadmapsLog log;
    private final MongoTemplate mongo;
    private final Views views;
    private final AxonConfiguration axon;
    private final LogReader reader;

    private ReadSide(RoadmapsLog log) {
        this.log = log;
        server.bind();
        this.client = MongoClients.create(server.getConnectionString());
        this.mongo = new MongoTemplate(client, "roadmap");
        this.views = new Views(mongo, Revisions.CLOCK);
        var configurer = EventSourcingConfigurer.create()
                .componentRegistry(registry -> registry.registerComponent(Converter.class, c -> new JsonConverter()))
                .registerEventStorageEngine(c -> new LogStorageEngine(log.log(), c.getComponent(EventConverter.class)));
        views.fillBy(configurer);
        this.axon = configurer.build();
        this.reader = new LogReader(axon.getComponent(EventStorageEngine.class), new EventReader(new JsonConverter()));
        axon.start();
    }

    /** A read side that has counted all of a log. */
    static ReadSide on(RoadmapsLog log) {
        var side = new ReadSide(log);
        side.await(log.log().head() - 1);
        return side;
    }

    void await(long position) {
        views.awaitPosition(position, LONG_ENOUGH);
    }

    RoadmapsLog log() {
        return log;
    }

    LogReader reader() {
        return reader;
    }

    MongoTemplate mongo() {
        return mongo;
    }

    /** The collection that is read for the present state; it ends in the generation of the views. */
    String collection() {
        return mongo.getCollectionNames().stream()
                .filter(name -> name.startsWith("roadmaps-") && !name.endsWith("-green"))
                .findFirst()
                .orElseThrow();
    }

    RoadmapQueries queries() {
        return new RoadmapQueries(views, reader, Revisions.CLOCK);
    }

    Rebuild rebuild() {
        return new Rebuild(views, reader);
    }

    @Override
    public void close() {
        axon.shutdown();
        client.close();
        server.shutdownNow();
    }
}
