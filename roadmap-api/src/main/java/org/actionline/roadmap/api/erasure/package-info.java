/** Events whose payload was destroyed: what says so, and what is kept in the payload's place. */
@NullMarked
package org.actionline.roadmap.api.erasure;

import org.jspecify.annotations.NullMarked;
