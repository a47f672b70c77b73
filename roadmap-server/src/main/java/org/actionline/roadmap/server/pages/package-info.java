/**
 * The web pages: what a person reads and the forms a person fills, rendered on the server from the read side's records.
 *
 * <p>A page's model says everything in words; templates only place it. Methods
 * that templates call are public, because templates call them by reflection. No rule of the register lives here.
 */
@NullMarked
package org.actionline.roadmap.server.pages;

import org.jspecify.annotations.NullMarked;
