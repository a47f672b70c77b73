/** What is different between two states, matched by identity and never by place in a list. */
@NullMarked
package org.actionline.roadmap.query.difference;

import org.jspecify.annotations.NullMarked;
