/**
 * Who may do what: the accounts of the data directory, sign-in for the pages, bearer tokens for the API, the table of rights.
 *
 * <p>No business rule lives here: whether a change makes sense is the command side's decision.
 */
@NullMarked
package org.actionline.roadmap.server.security;

import org.jspecify.annotations.NullMarked;
