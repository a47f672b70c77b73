/** The difference of two answers as a document that turns one into the other: RFC 6902. */
@NullMarked
package org.actionline.roadmap.query.patch;

import org.jspecify.annotations.NullMarked;
