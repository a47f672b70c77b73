@NullMarked
package org.actionline.roadmap.bench;

import org.jspecify.annotations.NullMarked;
