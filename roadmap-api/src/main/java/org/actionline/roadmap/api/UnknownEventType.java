package org.actionline.roadmap.api;

/** The log holds an event that this program has no class for: it was written by a newer one. */
public final class UnknownEventType extends IllegalStateException {

    UnknownEventType(String name, String version) {
        super("The log holds an event of type " + name + " version " + version
                + ", which this version of the program does not know. Use a newer version of the program.");
    }
}
