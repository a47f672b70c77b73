@NullMarked
package org.actionline.roadmap.query;

import org.jspecify.annotations.NullMarked;
