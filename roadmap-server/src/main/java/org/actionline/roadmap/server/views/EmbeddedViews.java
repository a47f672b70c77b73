package org.actionline.roadmap.server.views;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Views need no disk: they are disposable. The server listens on a free loopback port of its own. */
@Configuration(proxyBeanMethods = false)
class EmbeddedViews {

    @Bean(destroyMethod = "shutdownNow")
    MongoServer viewServer() {
        var server = new MongoServer(new MemoryBackend());
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return server;
    }

    @Bean
    MongoConnectionDetails viewConnection(MongoServer viewServer) {
        var connection = new ConnectionString(viewServer.getConnectionString() + "/roadmap");
        return () -> connection;
    }
}
