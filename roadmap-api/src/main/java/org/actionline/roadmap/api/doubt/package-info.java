/** Passages of an imported document that wait for a person. */
@NullMarked
package org.actionline.roadmap.api.doubt;

import org.jspecify.annotations.NullMarked;
