/**
 * The register as a ledger that others can check: its keys, the checkpoints it signs, and what it publishes over HTTP.
 *
 * <p>How hashes, proofs and signatures are made belongs to the ledger module, verifying to the package {@code verify}.
 */
@NullMarked
package org.actionline.roadmap.server.ledger;

import org.jspecify.annotations.NullMarked;
