/**
 * Auditing: whole logs and bundles of evidence, verified by somebody who trusts neither the register nor its machine.
 *
 * <p>JDK classes only, so that {@link org.actionline.roadmap.ledger.audit.VerifyBundle} runs from one small jar. Where a log
 * lies on disk or answers over HTTP is not known here.
 */
@NullMarked
package org.actionline.roadmap.ledger.audit;

import org.jspecify.annotations.NullMarked;
