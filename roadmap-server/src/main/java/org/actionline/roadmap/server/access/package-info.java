/**
 * Who there is and what they hold: accounts, personal tokens, roles granted and revoked, and what takes two people.
 *
 * <p>Roles and proposals are events in a log of their own. Names, passwords and tokens are not: they stand in a file that
 * forgets. What a role allows is decided in {@code security}.
 */
@NullMarked
package org.actionline.roadmap.server.access;

import org.jspecify.annotations.NullMarked;
