/**
 * The built-in demonstration: three roadmaps with ten years of history, sent through the register like anybody's commands.
 *
 * <p>The resources under {@code demo/} keep codes, dates, references, counts and project numbers of the printed roadmaps; the words
 * are ours, and results, revisions and document symbols are invented.
 */
@NullMarked
package org.actionline.roadmap.server.demo;

import org.jspecify.annotations.NullMarked;
