/** A general indication of staff and money, for the financial plan. */
@NullMarked
package org.actionline.roadmap.api.resource;

import org.jspecify.annotations.NullMarked;
