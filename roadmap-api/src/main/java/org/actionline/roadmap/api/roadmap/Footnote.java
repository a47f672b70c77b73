package org.actionline.roadmap.api.roadmap;

import org.actionline.roadmap.api.InvalidValue;

/** A footnote of the template: its printed number, counted from 1, and its text. */
public record Footnote(int number, String text) {

    public Footnote {
        if (number < 1) {
            throw new InvalidValue("footnotes", Integer.toString(number), "a number from 1 on");
        }
        text = InvalidValue.requireText("footnotes", text, 4_000);
    }
}
