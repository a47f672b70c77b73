package org.actionline.roadmap.ledger.audit;

/** The page in a bundle that tells somebody who has nothing else what it is and how to check it. */
final class BundleReadme {

    private BundleReadme() {}

    static String of(BundleScope scope, String origin, long size) {
        return """
                Evidence of the register %s
                =========

                Shows: %s.
                Signed: the first %d events of the log, see the file "checkpoint".

                Check it with a Java 25 and one file that needs nothing else:

                    java -jar roadmap-verify.jar THIS_FILE --key KEYS

                Exit code 0: intact. 1: something was altered, and which event. 2: something is not here.
                KEYS is a file with the public keys of the register, one a line, that you got in another way than with this
                bundle, such as from an earlier audit. Without --key the keys in this bundle are believed, and somebody who
                made all of it anew would pass.

                What is in here
                ---------------
                scope          which events are shown with their payloads
                checkpoint     size and root of the log, signed (C2SP tlog-checkpoint, signed-note)
                checkpoints/   some that were signed earlier, by size: they show since when something was altered
                keys           public keys, one a line; after an empty line those that followed them
                tile/          the hashes of the Merkle tree, all of them (C2SP tlog-tiles, RFC 6962)
                tile/entries/  entries, 256 a file, each behind its length in two bytes: one for each event, without payload
                payloads/      position, key of the seal, payload and metadata; HMAC-SHA256 of the latter under the former
                               is the "payload" of the entry. "erased" stands where a payload was destroyed by an event
                               that says so, with what was kept of it

                Nothing is compressed. The zip comment, the last 64 bytes, is the SHA-256 of everything before it.
                """.formatted(origin, scope.words(), size);
    }
}
