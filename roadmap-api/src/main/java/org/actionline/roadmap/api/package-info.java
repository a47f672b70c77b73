@NullMarked
package org.actionline.roadmap.api;

import org.jspecify.annotations.NullMarked;
