package org.actionline.roadmap.eventlog;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** The collections of a MongoDB log: {@code log} holds the blocks, {@code logFormat} one document with their format. */
final class MongoSchema {

    static final int VERSION = 1;
    static final String BLOCKS = "log";
    static final String FORMAT = "logFormat";

    private static final String ID = "log";
    private static final String VERSION_OF_IT = "format";

    private MongoSchema() {}

    /**
     * Makes sure that the collections are there. Nothing is written to a log of another format.
     *
     * @throws LogFailure.Unreachable if the server does not take writes
     * @throws LogFailure.UnknownFormat if the collections are another program's, or a newer version's of this one
     */
    static MongoCollection<BsonDocument> prepare(MongoDatabase database) {
        requireWritable(database);
        var format = database.getCollection(FORMAT, BsonDocument.class);
        var blocks = database.getCollection(BLOCKS, BsonDocument.class);
        var begun = format.find(eq("_id", ID)).first();
        if (begun == null) {
            if (blocks.find().limit(1).first() != null) {
                throw new LogFailure.UnknownFormat("The collection \"" + BLOCKS + "\" of the database \""
                        + database.getName() + "\" is not an event log of this program. Name another database.");
            }
            begin(format);
        } else {
            requireKnown(begun);
        }
        blocks.createIndex(Indexes.ascending(MongoBlock.TAGS));
        blocks.createIndex(Indexes.ascending(MongoBlock.LEVELS, MongoBlock.INDEXES));
        return blocks;
    }

    /**
     * The blocks of a log that has been begun, to be read; nothing is asked of the server but that.
     *
     * @throws LogFailure.UnknownFormat if there is none, or a newer version's of this program
     */
    static MongoCollection<BsonDocument> existing(MongoDatabase database) {
        var begun = database.getCollection(FORMAT, BsonDocument.class)
                .find(eq("_id", ID))
                .first();
        if (begun == null) {
            throw new LogFailure.UnknownFormat(
                    "There is no event log in the database \"" + database.getName() + "\" of this server");
        }
        requireKnown(begun);
        return database.getCollection(BLOCKS, BsonDocument.class);
    }

    /** Of several processes that begin, all but one find it begun. */
    private static void begin(MongoCollection<BsonDocument> format) {
        try {
            format.insertOne(new BsonDocument("_id", new BsonString(ID)).append(VERSION_OF_IT, new BsonInt32(VERSION)));
        } catch (MongoException e) {
            var begun = format.find(eq("_id", ID)).first();
            if (MongoFailures.kind(e) != MongoFailures.Kind.DUPLICATE || begun == null) {
                throw e;
            }
            requireKnown(begun);
        }
    }

    private static void requireKnown(BsonDocument begun) {
        var version = begun.getNumber(VERSION_OF_IT, new BsonInt32(0)).intValue();
        if (version != VERSION) {
            throw new LogFailure.UnknownFormat("The log has format " + version + ", and this program knows " + VERSION
                    + ". Use the version of the program that wrote it, or a newer one.");
        }
    }

    /** By the command's old name, which all servers of the protocol know. */
    private static void requireWritable(MongoDatabase database) {
        var hello = database.runCommand(new BsonDocument("isMaster", new BsonInt32(1)), BsonDocument.class);
        if (!hello.getBoolean("ismaster", BsonBoolean.TRUE).getValue()
                || hello.getBoolean("readOnly", BsonBoolean.FALSE).getValue()) {
            throw new LogFailure.Unreachable(
                    "the server only reads. Name all members of its replica set, and not directConnection");
        }
    }
}
