/** The past states of a roadmap or outcome, as a list: what a TimeMap (RFC 7089) shows. */
@NullMarked
package org.actionline.roadmap.query.memento;

import org.jspecify.annotations.NullMarked;
