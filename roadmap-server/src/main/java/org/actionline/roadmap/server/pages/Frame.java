package org.actionline.roadmap.server.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the content of every page.
 *
 * @param title heading and window title
 * @param path the pages above this one, the outermost first
 * @param when the point in time at which the reader looks; absent on pages that have none
 * @param position of the last change that is shown; absent on pages that show none
 */
public record Frame(
        String title,
        List<Crumb> path,
        @Nullable When when,
        @Nullable Long position) {

    /** A page above this one. */
    public record Crumb(String text, String address) {}

    /**
     * A point in time.
     *
     * @param words "now", "version 2010", "as known on 1 March 2012", "effective 31 December 2011"
     * @param past whether something newer may exist
     * @param now address of the same page as things are now
     * @param points other points at which the same page can be seen
     * @param axes why both axes together answer something else; absent where no day is looked at
     */
    public record When(
            String words,
            boolean past,
            String now,
            List<PointLink> points,
            @Nullable Axes axes) {

        public When {
            points = List.copyOf(points);
        }
    }

    /** A point in time to go to. */
    public record PointLink(String text, String address) {}

    public static Frame of(String title) {
        return new Frame(title, List.of(), null, null);
    }
}
