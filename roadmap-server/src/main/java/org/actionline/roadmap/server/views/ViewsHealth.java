package org.actionline.roadmap.server.views;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Whether the views can be asked. In the place of the library's own indicator, whose question the server inside this process does
 * not know.
 */
@Component
class ViewsHealth extends AbstractHealthIndicator {

    private final MongoTemplate mongo;

    ViewsHealth(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        mongo.executeCommand("{ping: 1}");
        health.up();
    }
}
