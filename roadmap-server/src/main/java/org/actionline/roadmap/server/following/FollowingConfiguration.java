package org.actionline.roadmap.server.following;

import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.server.DataDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people follow is kept in the data directory. */
@Configuration(proxyBeanMethods = false)
class FollowingConfiguration {

    @Bean
    Readings readings(DataDirectory directory) {
        return new Readings(new ReadingFile(directory.path()));
    }

    @Bean
    Following following(Readings readings, RoadmapQueries roadmapQueries) {
        return new Following(readings, roadmapQueries);
    }
}
