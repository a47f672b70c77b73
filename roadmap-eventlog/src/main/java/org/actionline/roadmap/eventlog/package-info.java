@NullMarked
package org.actionline.roadmap.eventlog;

import org.jspecify.annotations.NullMarked;
