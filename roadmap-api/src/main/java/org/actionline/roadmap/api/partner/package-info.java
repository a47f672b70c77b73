/** Who takes part in an outcome, and with what. */
@NullMarked
package org.actionline.roadmap.api.partner;

import org.jspecify.annotations.NullMarked;
