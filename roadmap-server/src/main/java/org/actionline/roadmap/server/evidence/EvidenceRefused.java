package org.actionline.roadmap.server.evidence;

/** A file that is not kept, or not given out. */
public abstract sealed class EvidenceRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private EvidenceRefused(String message) {
        super(message);
    }

    /** Nothing arrived. */
    public static final class Empty extends EvidenceRefused {
        private static final long serialVersionUID = 1L;

        Empty() {
            super("The file is empty.");
        }
    }

    /** More bytes than are kept of one file. */
    public static final class TooLarge extends EvidenceRefused {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("The file is larger than 8 MiB.");
        }
    }

    /** What arrived is not what the sender says was sent. */
    public static final class OtherBytes extends EvidenceRefused {
        private static final long serialVersionUID = 1L;

        OtherBytes() {
            super("The bytes that arrived do not have the digest that the header Content-Digest states.");
        }
    }

    /** The roadmap has as many files as it may have. */
    public static final class TooMany extends EvidenceRefused {
        private static final long serialVersionUID = 1L;

        TooMany(int most) {
            super("The roadmap has " + most + " files already.");
        }
    }

    /** The bytes on disk are not those that were kept. */
    public static final class Damaged extends EvidenceRefused {
        private static final long serialVersionUID = 1L;

        Damaged() {
            super("The bytes of the file have changed on disk since it was kept.");
        }
    }
}
