/** What people follow, how far they have read, and what changed since: no events, because it says nothing about the roadmaps. */
@NullMarked
package org.actionline.roadmap.server.following;

import org.jspecify.annotations.NullMarked;
