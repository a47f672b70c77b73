package org.actionline.roadmap.eventlog;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoConfigurationException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import java.util.Set;

/** What an exception of the driver says about the write that it ended. */
final class MongoFailures {

    enum Kind {

        /** Something stands at the position. */
        DUPLICATE,

        /** Nobody knows. */
        UNANSWERED,

        /** Nothing was written for want of space. */
        FULL,

        /** Nothing was written: it was never sent, or the server said no. */
        REFUSED
    }

    private static final int OUT_OF_DISK_SPACE = 14_031;

    /**
     * Codes of a server that has not done what it was told, and says so for good
     * (https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml): bad value, failed to parse,
     * unauthorized, authentication failed, illegal operation, command not found, not supported, invalid options,
     * validation failed, not implemented, too large. Whatever is not listed is taken to be open.
     */
    private static final Set<Integer> REFUSALS = Set.of(2, 9, 13, 18, 20, 59, 72, 115, 121, 238, 10_334);

    private static final int LONGEST_REASON = 300;

    private MongoFailures() {}

    static Kind kind(MongoException e) {
        if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
            return Kind.DUPLICATE;
        }
        if (e.getCode() == OUT_OF_DISK_SPACE) {
            return Kind.FULL;
        }
        var refused = e instanceof MongoServerException ? REFUSALS.contains(e.getCode()) : neverSent(e);
        return refused ? Kind.REFUSED : Kind.UNANSWERED;
    }

    private static boolean neverSent(MongoException e) {
        return (e instanceof MongoTimeoutException && !(e instanceof MongoOperationTimeoutException))
                || e instanceof MongoSocketOpenException
                || e instanceof MongoSecurityException
                || e instanceof MongoConnectionPoolClearedException
                || e instanceof MongoConfigurationException;
    }

    /** One line for people. The driver's own may be pages long. */
    static String reason(MongoException e) {
        if (e instanceof MongoSecurityException) {
            return "the server refuses the user or the password";
        }
        if (e instanceof MongoTimeoutException) {
            return "no server that takes writes answers";
        }
        var line = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_REASON));
    }
}
