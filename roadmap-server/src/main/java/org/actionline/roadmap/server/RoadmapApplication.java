package org.actionline.roadmap.server;

import org.actionline.roadmap.server.cli.RoadmapCommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The whole product in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RoadmapApplication {

    public static void main(String[] args) {
        RoadmapCommandLine.run(args);
    }
}
