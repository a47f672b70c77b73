package org.actionline.roadmap.api.activity;

import java.time.LocalDate;
import org.actionline.roadmap.api.InvalidValue;

/**
 * The individual request of an administration for an activity that is carried out only so (footnote 4 of the source document).
 *
 * @param administration that asks, 1 to 200 characters
 * @param receivedOn the day it arrived
 * @param text what is asked for, 1 to 4,000 characters
 */
public record Request(String administration, LocalDate receivedOn, String text) {

    public Request {
        administration = InvalidValue.requireText("administration", administration, 200);
        receivedOn = InvalidValue.requireDay("receivedOn", receivedOn);
        text = InvalidValue.requireText("text", text, 4_000);
    }
}
