@NullMarked
package org.actionline.roadmap.command;

import org.jspecify.annotations.NullMarked;
