/**
 * Where the views are kept: in an in-process server of the MongoDB protocol, empty at every start and folded again from the log,
 * or on the MongoDB server that also keeps the log, where they go on from where they were.
 */
@NullMarked
package org.actionline.roadmap.server.views;

import org.jspecify.annotations.NullMarked;
