/**
 * Pictures drawn on the server, each from the same records as the table beside it: what they show, where it lies, what it says.
 * How they look stands in {@code pictures.css}.
 */
@NullMarked
package org.actionline.roadmap.server.pages.picture;

import org.jspecify.annotations.NullMarked;
