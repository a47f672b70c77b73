/**
 * The application: what starts it, where it keeps its data, and how it says that it cannot start.
 *
 * <p>Sign-in and rights live in {@code security}, web pages in {@code pages}.
 */
@NullMarked
package org.actionline.roadmap.server;

import org.jspecify.annotations.NullMarked;
