/** Reports: tables made of states and histories. What is asked as JSON or CSV is the same table. */
@NullMarked
package org.actionline.roadmap.query.report;

import org.jspecify.annotations.NullMarked;
