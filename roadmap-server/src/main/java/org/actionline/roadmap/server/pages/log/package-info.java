/** The log for auditors: what changed, one entry with its proof, and whether everything is as it was written. Reading only. */
@NullMarked
package org.actionline.roadmap.server.pages.log;

import org.jspecify.annotations.NullMarked;
