package org.actionline.roadmap.server.views;

import java.time.Clock;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.axon.JsonConverter;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.log.EventReader;
import org.actionline.roadmap.query.log.LogReader;
import org.actionline.roadmap.query.report.ReportQueries;
import org.actionline.roadmap.query.search.Search;
import org.actionline.roadmap.query.view.Rebuild;
import org.actionline.roadmap.query.view.Views;
import org.actionline.roadmap.server.RoadmapProperties;
import org.actionline.roadmap.server.register.AxonFeature;
import org.actionline.roadmap.server.security.Names;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The read side: views filled by an event processor, and the questions that can be asked. */
@Configuration(proxyBeanMethods = false)
class ViewsConfiguration {

    /** After the log, which says in one line what is wrong with an address. */
    @Bean(destroyMethod = "close")
    ViewServer viewServer(EventLog log, RoadmapProperties properties) {
        return properties.mongodbAddress().map(ViewServer.Elsewhere::at).orElseGet(ViewServer.Embedded::start);
    }

    @Bean
    MongoConnectionDetails viewConnection(ViewServer viewServer) {
        return viewServer::address;
    }

    @Bean
    EventReader eventReader() {
        return new EventReader(new JsonConverter());
    }

    @Bean
    Views roadmapViews(MongoTemplate mongo, Clock clock) {
        return new Views(mongo, clock);
    }

    @Bean
    AxonFeature projection(Views roadmapViews) {
        return roadmapViews::fillBy;
    }

    @Bean
    LogReader logReader(AxonConfiguration axon, EventReader events) {
        return new LogReader(axon.getComponent(EventStorageEngine.class), events);
    }

    @Bean
    RoadmapQueries roadmapQueries(Views roadmapViews, LogReader log, Clock clock) {
        return new RoadmapQueries(roadmapViews, log, clock);
    }

    @Bean
    Search search(Views roadmapViews, Names names) {
        return new Search(roadmapViews, names::of);
    }

    @Bean
    Rebuild rebuild(Views roadmapViews, LogReader log) {
        return new Rebuild(roadmapViews, log);
    }

    @Bean
    ReportQueries reportQueries(RoadmapQueries roadmapQueries) {
        return new ReportQueries(roadmapQueries);
    }
}
