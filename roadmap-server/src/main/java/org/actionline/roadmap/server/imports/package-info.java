/**
 * Imports as a service: upload, preview, confirm, progress. How a document is read and planned stands in {@code importing}.
 */
@NullMarked
package org.actionline.roadmap.server.imports;

import org.jspecify.annotations.NullMarked;
