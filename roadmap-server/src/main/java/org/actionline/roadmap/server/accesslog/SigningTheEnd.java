package org.actionline.roadmap.server.accesslog;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.server.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs where the access log has got to, whenever it has grown: at intervals, and once more when the server stops. */
public final class SigningTheEnd implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SigningTheEnd.class);

    private final Path data;
    private final AccessLog log;
    private final Ledger ledger;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private long signed;
    private boolean failing;

    SigningTheEnd(Path data, AccessLog log, Ledger ledger, Duration interval) {
        this.data = data;
        this.log = log;
        this.ledger = ledger;
        this.thread = Thread.ofVirtual().name("access-log-end").start(() -> signEvery(interval));
    }

    /** What was noted before the call is covered by the signature. */
    public synchronized void sign() {
        var end = log.end();
        if (end.next() != signed) {
            SignedEnd.write(data, ledger.signEnd(SignedEnd.NAME, end.next(), Hash.parse(end.hash())));
            signed = end.next();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        signOrSay();
    }

    private void signEvery(Duration interval) {
        try {
            while (!closing.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                signOrSay();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says once that it does not work, however often it is tried, and once that it works again. */
    private synchronized void signOrSay() {
        try {
            sign();
            if (failing) {
                LOG.info("The end of the access log is signed again");
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.error(
                        "The end of the access log could not be signed; that is tried again and again: {}",
                        e.toString());
            }
            failing = true;
        }
    }
}
