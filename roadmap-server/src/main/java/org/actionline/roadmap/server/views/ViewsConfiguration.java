package org.actionline.roadmap.server.views;

import java.time.Clock;
import org.actionline.roadmap.eventlog.axon.JsonConverter;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.log.EventReader;
import org.actionline.roadmap.query.log.LogReader;
import org.actionline.roadmap.query.report.ReportQueries;
import org.actionline.roadmap.query.view.Rebuild;
import org.actionline.roadmap.query.view.Views;
import org.actionline.roadmap.server.register.AxonFeature;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The read side: views filled by an event processor, and the questions that can be asked. */
@Configuration(proxyBeanMethods = false)
class ViewsConfiguration {

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
    Rebuild rebuild(Views roadmapViews, LogReader log) {
        return new Rebuild(roadmapViews, log);
    }

    @Bean
    ReportQueries reportQueries(RoadmapQueries roadmapQueries) {
        return new ReportQueries(roadmapQueries);
    }
}
