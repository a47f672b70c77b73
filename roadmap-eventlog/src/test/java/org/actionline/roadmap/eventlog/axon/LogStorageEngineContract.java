package org.actionline.roadmap.eventlog.axon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Type;
import java.nio.file.Path;
import org.actionline.roadmap.eventlog.EventLog;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** The rules every Axon storage engine has to keep. */
abstract class LogStorageEngineContract extends StorageEngineTestSuite<LogStorageEngine> {

    @TempDir
    static Path directory;

    private @Nullable EventLog log;

    /** Begins the log of a directory. */
    abstract EventLog open(Path directory);

    @Override
    protected LogStorageEngine buildStorageEngine() {
        var opened = open(directory);
        log = opened;
        return new BareTextEngine(opened);
    }

    @AfterAll
    void closeLog() {
        if (log != null) {
            log.close();
        }
    }

    /** The log has no transactions to take part in. */
    @Override
    protected @Nullable ProcessingContext processingContext() {
        return null;
    }

    /** The suite appends bare text and expects it back with its own metadata only; the log keeps JSON and adds to it. */
    private static final class BareTextEngine extends LogStorageEngine {

        BareTextEngine(EventLog log) {
            super(log, new DelegatingEventConverter(new JsonConverter() {
                @Override
                @SuppressWarnings("TypeParameterUnusedInFormals") // as in the method it overrides
                public <T> @Nullable T convert(@Nullable Object input, Type targetType) {
                    return super.convert(input instanceof String text ? '"' + text + '"' : input, targetType);
                }
            }));
        }

        @Override
        public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
            return super.source(condition, context).mapMessage(BareTextEngine::bare);
        }

        @Override
        public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
            return super.stream(condition, context).mapMessage(BareTextEngine::bare);
        }

        private static EventMessage bare(EventMessage message) {
            if (!(message.payload() instanceof byte[] json)) {
                return message;
            }
            var text = new String(json, 1, json.length - 2, UTF_8);
            return new GenericEventMessage(
                    message.identifier(),
                    message.type(),
                    text,
                    message.metadata().withoutKeys(LogMetadata.OF_THE_LOG),
                    message.timestamp());
        }
    }
}
