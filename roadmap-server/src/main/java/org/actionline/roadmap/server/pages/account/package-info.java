/** The pages about people rather than content: one's own account, everybody's, what waits for a second person, who came. */
@NullMarked
package org.actionline.roadmap.server.pages.account;

import org.jspecify.annotations.NullMarked;
