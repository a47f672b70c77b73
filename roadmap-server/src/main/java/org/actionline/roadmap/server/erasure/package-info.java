/** Destroying the payload of an event for good, and saying so. What is kept of it is decided in the language. */
@NullMarked
package org.actionline.roadmap.server.erasure;

import org.jspecify.annotations.NullMarked;
