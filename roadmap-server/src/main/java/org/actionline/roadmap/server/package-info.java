@NullMarked
package org.actionline.roadmap.server;

import org.jspecify.annotations.NullMarked;
