/** What happens to results after they are recorded: looked at by a reviewer, sent back, taken back; and the periods they belong to. */
@NullMarked
package org.actionline.roadmap.server.pages.review;

import org.jspecify.annotations.NullMarked;
