@NullMarked
package org.actionline.roadmap.ledger;

import org.jspecify.annotations.NullMarked;
