package org.actionline.roadmap.query.point;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actionline.roadmap.api.version.VersionLabel;
import org.jspecify.annotations.Nullable;

/**
 * Where a roadmap was looked at.
 *
 * @param asked the point as it was asked for: "2010", "current", "1041"
 * @param position the events up to and including it count
 * @param version the label, where the point is a published version
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PointView(
        String asked, long position, @Nullable VersionLabel version) {}
