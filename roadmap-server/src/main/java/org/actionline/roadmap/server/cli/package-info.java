/** The command line: {@code demo}, {@code serve}, {@code import}, {@code verify}. Errors are one line and an exit code. */
@NullMarked
package org.actionline.roadmap.server.cli;

import org.jspecify.annotations.NullMarked;
