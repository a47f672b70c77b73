/** One planned piece of work: who does it, for whom, with which projects. */
@NullMarked
package org.actionline.roadmap.api.activity;

import org.jspecify.annotations.NullMarked;
