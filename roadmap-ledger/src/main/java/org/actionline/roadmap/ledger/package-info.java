/**
 * The integrity of the log: what is hashed, how it is proved, and who can check it without us.
 *
 * <p>Whoever writes evidence and whoever verifies it find both halves here, side by side, and nothing else is needed:
 * JDK classes only. Storing entries, serving them and keeping key files belong to other modules.
 *
 * <h2>Entry</h2>
 *
 * One event, as RFC 8785 canonical JSON in UTF-8, at most 65,535 bytes ({@link
 * org.actionline.roadmap.ledger.Entry}):
 *
 * <pre>{@code
 * {"actor":"staff","commit":"<uuid>","effectiveOn":"2011-03-01","id":"<uuid>","payload":"<64 hex digits>","pos":41,
 *  "prev":"<64 hex digits>","recordedAt":"2011-03-04T12:00:00.000007Z","rev":"1","tags":["outcome=D","roadmap=C2"],
 *  "type":"roadmap.TimingRevised","v":1}
 * }</pre>
 *
 * without the line breaks. {@code recordedAt} is UTC with exactly six decimals; {@code tags} are distinct and in UTF-16
 * order; {@code prev} is the leaf hash of the entry before, zeros at position 0; {@code payload} is the HMAC-SHA256 of
 * the canonical payload under 32 random bytes of its own ({@link org.actionline.roadmap.ledger.PayloadSeal}). The bytes
 * are stored as first written; a reader accepts no other spelling of the same statement.
 *
 * <h2>Tree</h2>
 *
 * The entries are the leaves of an RFC 6962 Merkle tree in position order: leaf = SHA-256(0x00 ‖ entry), node =
 * SHA-256(0x01 ‖ left ‖ right), {@link org.actionline.roadmap.ledger.MerkleTree}. The tree is a function of a {@link
 * org.actionline.roadmap.ledger.HashReader}, be it memory or tiles; {@link org.actionline.roadmap.ledger.CompactRange}
 * is what an appender needs of it. Proofs: {@link org.actionline.roadmap.ledger.InclusionProof} (RFC 6962 section
 * 2.1.1) and {@link org.actionline.roadmap.ledger.ConsistencyProof} (section 2.1.2).
 *
 * <h2>Checkpoint</h2>
 *
 * <pre>{@code
 * <origin>
 * <size>
 * <base64 of the root>
 *
 * — <origin> <base64 of key id and Ed25519 signature>
 * — <origin> <base64 of key id, signing time and ML-DSA-44 signature>
 * }</pre>
 *
 * A {@link org.actionline.roadmap.ledger.Checkpoint} in a signed {@link org.actionline.roadmap.ledger.Note} (C2SP
 * tlog-checkpoint, signed-note; the second signature is a cosignature of C2SP tlog-cosignature), made by {@link
 * org.actionline.roadmap.ledger.CheckpointSigner} and opened with {@link org.actionline.roadmap.ledger.LogKeys}.
 *
 * <h2>Publication</h2>
 *
 * Tiles and entry bundles at the paths of C2SP tlog-tiles ({@link org.actionline.roadmap.ledger.LogResource}), and for a
 * single entry a {@link org.actionline.roadmap.ledger.Receipt} in the form of C2SP tlog-proof, with the entry itself in
 * its {@code extra} line.
 *
 * <h2>Verification</h2>
 *
 * {@link org.actionline.roadmap.ledger.Verifier} reads a whole log against signed checkpoints and says what is wrong
 * where. Evidence that does not hold is {@link org.actionline.roadmap.ledger.EvidenceRefused}, always by exception: a
 * forgotten {@code if} cannot let it pass.
 */
@NullMarked
package org.actionline.roadmap.ledger;

import org.jspecify.annotations.NullMarked;
