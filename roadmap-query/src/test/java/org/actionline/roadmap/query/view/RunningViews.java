package org.actionline.roadmap.query.view;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.Duration;
import org.actionline.roadmap.query.MemoryLog;
import org.actionline.roadmap.query.RoadmapQueries;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Views in an in-process MongoDB server, filled through Axon; processes can come and go while the server stays. */
public final class RunningViews implements AutoCloseable {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client;
    private final MongoTemplate mongo;

    public RunningViews() {
        server.bind();
        client = MongoClients.create(server.getConnectionString());
        mongo = new MongoTemplate(client, "roadmap");
    }

    /** A process that fills the views until it is closed. */
    public Run start(MemoryLog log) {
        return new Run(mongo, log);
    }

    MongoTemplate mongo() {
        return mongo;
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }

    /** One run of the server's read side. */
    public static final class Run implements AutoCloseable {

        private final Views views;
        private final MemoryLog log;
        private final AxonConfiguration axon;

        private Run(MongoTemplate mongo, MemoryLog log) {
            this.views = new Views(mongo, Clock.systemUTC());
            this.log = log;
            var configurer = EventSourcingConfigurer.create()
                    .componentRegistry(registry ->
                            registry.registerComponent(Converter.class, configuration -> new MemoryLog.EventJson()))
                    .registerEventStorageEngine(configuration -> log.engine());
            views.fillBy(configurer);
            this.axon = configurer.build();
            axon.start();
        }

        public Run counted(long position) {
            views.awaitPosition(position, LONG_ENOUGH);
            return this;
        }

        MemoryLog log() {
            return log;
        }

        public Views views() {
            return views;
        }

        public RoadmapQueries queries() {
            return new RoadmapQueries(views, log.reader(), Clock.systemUTC());
        }

        @Override
        public void close() {
            axon.shutdown();
        }
    }
}
