package org.actionline.roadmap.ledger;

/** Text that is not JSON, or that RFC 8785 cannot write in one way only. */
public final class MalformedJson extends IllegalArgumentException {

    private final int offset;

    MalformedJson(int offset, String what) {
        super(what + " at offset " + offset);
        this.offset = offset;
    }

    /** Where reading stopped: UTF-16 code units from the start, or bytes where the input is not even UTF-8. */
    public int offset() {
        return offset;
    }
}
