package org.actionline.roadmap.query.view;

import java.util.List;
import org.actionline.roadmap.query.version.VersionView;

/**
 * What has to be known of a roadmap to find a point in it.
 *
 * @param position of the last event that its view has counted
 * @param versions in the order of their publication
 */
public record ViewHead(long position, List<VersionView> versions) {

    public ViewHead {
        versions = List.copyOf(versions);
    }
}
