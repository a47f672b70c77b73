package org.actionline.roadmap.server.register;

import java.util.stream.Stream;
import org.actionline.roadmap.command.axon.CommandHandling;
import org.actionline.roadmap.command.axon.RegisterTags;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.axon.JsonConverter;
import org.actionline.roadmap.eventlog.axon.LogStorageEngine;
import org.actionline.roadmap.server.DataDirectory;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Axon on our log: the command bus, the storage engine, and whatever the features add. */
@Configuration(proxyBeanMethods = false)
class AxonWiring {

    static {
        // Axon's update checker calls home when a configuration starts.
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    @Bean
    AxonFeature commands() {
        return axon -> axon.registerCommandHandlingModule(CommandHandling.module());
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    AxonConfiguration axon(EventLog log, DataDirectory directory, ObjectProvider<AxonFeature> features) {
        LogVocabulary.require(log, RegisterUpcasters.ALL, directory.path());
        return on(log, features.orderedStream());
    }

    /** Axon on a log, not started. */
    static AxonConfiguration on(EventLog log, Stream<AxonFeature> features) {
        var configurer = EventSourcingConfigurer.create()
                .componentRegistry(registry -> registry.registerComponent(Converter.class, c -> new JsonConverter()))
                .registerTagResolver(c -> new RegisterTags())
                .registerEventStorageEngine(
                        c -> new LogStorageEngine(log, c.getComponent(EventConverter.class), RegisterUpcasters.ALL));
        features.forEach(feature -> feature.configure(configurer));
        return onOurLog(configurer.build());
    }

    @Bean
    Register register(AxonConfiguration axon, EventLog log, ObjectProvider<Admission> admissions) {
        return new Register(
                axon.getComponent(CommandBus.class),
                log,
                admissions.orderedStream().toList());
    }

    /** Axon falls back to memory without a word; a register that forgets must not start. */
    private static AxonConfiguration onOurLog(AxonConfiguration axon) {
        var engine = axon.getComponent(EventStorageEngine.class);
        if (!(engine instanceof LogStorageEngine)) {
            throw new IllegalStateException("Axon would store events in " + engine.getClass());
        }
        return axon;
    }
}
