package org.actionline.roadmap.server.register;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** What a feature adds to Axon's configuration; every bean of this type is asked once, before Axon starts. */
@FunctionalInterface
public interface AxonFeature {

    void configure(EventSourcingConfigurer axon);
}
