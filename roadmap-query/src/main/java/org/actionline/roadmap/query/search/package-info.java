/** What a search looks through, folded with the views, and how words are looked for in it. */
@NullMarked
package org.actionline.roadmap.query.search;

import org.jspecify.annotations.NullMarked;
