package org.actionline.roadmap.server.evidence;

/** A file that is not kept, or not given out. */
abstract sealed class EvidenceRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private EvidenceRefused(String message) {
        super(message);
    }

    /** Nothing arrived. */
    static final class Empty extends EvidenceRefused {
        private static final long serialVersionUID = 1L;

        Empty() {
            super("The file is empty.");
        }
    }

    static final class TooLarge extends EvidenceRefused {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("The file is larger than 8 MiB.");
        }
    }

    /** What arrived is not what the sender says was sent. */
    static final class OtherBytes extends EvidenceRefused {
        private static final long serialVersionUID = 1L;

        OtherBytes() {
            super("The bytes that arrived do not have the digest that the header Content-Digest states.");
        }
    }

    static final class TooMany extends EvidenceRefused {
        private static final long serialVersionUID = 1L;

        TooMany(int most) {
            super("The roadmap has " + most + " files already.");
        }
    }

    /** The bytes on disk are not those that were kept. */
    static final class Damaged extends EvidenceRefused {
        private static final long serialVersionUID = 1L;

        Damaged() {
            super("The bytes of the file have changed on disk since it was kept.");
        }
    }
}
