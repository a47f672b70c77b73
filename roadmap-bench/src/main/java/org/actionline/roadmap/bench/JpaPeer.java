package org.actionline.roadmap.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.actionline.roadmap.eventlog.axon.JsonConverter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;

/** Axon's JPA engine on a database, with a connection pool of a given size. */
final class JpaPeer implements AutoCloseable {

    private static final ThreadLocal<@Nullable EntityManager> CURRENT = new ThreadLocal<>();

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;

    JpaPeer(DataSource database, int connections) {
        var config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(connections);
        config.setAutoCommit(false);
        pool = new HikariDataSource(config);
        factory = new HibernatePersistenceConfiguration("bench")
                .managedClasses(AggregateEventEntry.class)
                .properties(Map.of(
                        "jakarta.persistence.nonJtaDataSource", pool,
                        "hibernate.hbm2ddl.auto", "update",
                        // The name of the engine's sequence has hyphens.
                        "hibernate.globally_quoted_identifiers", "true",
                        "hibernate.connection.provider_disables_autocommit", "true",
                        "hibernate.dialect", ByteaDialect.class.getName()))
                .createEntityManagerFactory();
    }

    int connections() {
        return pool.getMaximumPoolSize();
    }

    EventStorageEngine engine() {
        return new AggregateBasedJpaEventStorageEngine(
                () -> Objects.requireNonNull(CURRENT.get(), "Outside of a transaction"),
                new Transactions(),
                new DelegatingEventConverter(new JsonConverter()),
                config -> config);
    }

    private final class Transactions implements TransactionManager {

        @Override
        public Transaction startTransaction() {
            var manager = factory.createEntityManager();
            CURRENT.set(manager);
            manager.getTransaction().begin();
            return new Transaction() {

                @Override
                public void commit() {
                    manager.getTransaction().commit();
                    end(manager);
                }

                @Override
                public void rollback() {
                    if (manager.getTransaction().isActive()) {
                        manager.getTransaction().rollback();
                    }
                    end(manager);
                }
            };
        }

        /** The engine closes the manager while the transaction is open, which takes effect after it. */
        private void end(EntityManager manager) {
            CURRENT.remove();
            if (manager.isOpen()) {
                manager.close();
            }
        }
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}
