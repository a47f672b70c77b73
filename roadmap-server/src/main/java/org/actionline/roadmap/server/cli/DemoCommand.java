package org.actionline.roadmap.server.cli;

import picocli.CommandLine.Command;

/** {@code roadmap demo}: as serve, and an empty register gets three roadmaps with some history. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Serves the register; a fresh data directory gets three roadmaps and some history.")
final class DemoCommand extends ServeCommand {

    @Override
    boolean demo() {
        return true;
    }
}
