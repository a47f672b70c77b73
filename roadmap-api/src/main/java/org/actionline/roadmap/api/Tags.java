package org.actionline.roadmap.api;

/** Keys of the tags by which events are found. They are stored for ever. */
public final class Tags {

    /** A roadmap's code: on every event. */
    public static final String ROADMAP = "roadmap";

    /** An outcome's id: on every event of the outcome. */
    public static final String OUTCOME = "outcome";

    /** Roadmap and outcome code, "C2/D": on the events that give or take a code. */
    public static final String ADDRESS = "address";

    /** Roadmap and label of a reporting period, "C2/2011". */
    public static final String PERIOD = "period";

    /** Roadmap and label of a version, "C2/2010". */
    public static final String VERSION = "version";

    /** A doubt's id. */
    public static final String DOUBT = "doubt";

    /** The command's id: on every event, so that a repeated command finds its first answer. */
    public static final String COMMAND = "command";

    /** Position of the event whose payload was destroyed: on the event that says so. */
    public static final String ERASES = "erases";

    private Tags() {}

    public static String address(Object roadmap, Object code) {
        return roadmap + "/" + code;
    }
}
