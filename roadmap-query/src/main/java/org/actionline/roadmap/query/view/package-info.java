/** The stored views: their documents, how far they have counted, and the processor that fills them. */
@NullMarked
package org.actionline.roadmap.query.view;

import org.jspecify.annotations.NullMarked;
