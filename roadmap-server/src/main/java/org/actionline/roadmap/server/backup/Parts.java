package org.actionline.roadmap.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What belongs to a data directory beside the log, and so into a backup. Everything else in it is made anew at a start. */
final class Parts {

    /** The database of the log, by the name it has in a data directory and in a backup. */
    static final String LOG = "log.db";

    /** Directories first, so that a file's directory is there before it. */
    private static final Pattern NAME = Pattern.compile(
            "(access/)?log\\.db|checkpoint|checkpoints/[0-9]{20}|keys/[a-z]+\\.keys|accounts\\.json|people\\.json"
                    + "|access-log/([0-9-]+\\.jsonl|end)|imports/[0-9a-f]{64}(\\.name)?"
                    + "|evidence/[A-Z][A-Z0-9-]{0,15}/[0-9a-f]{64}");

    private Parts() {}

    /** Where the log of accounts and roles is kept, with a database of the same name. */
    static final String ACCESS = "access";

    /** What is signed reaches no further than what it is signed for, if it is copied first. */
    private static final List<String> SIGNED = List.of("checkpoint", "access-log/end");

    /** The files that are there, by their names, without the logs; what is signed comes first. */
    static List<String> of(Path directory) throws IOException {
        var names = new ArrayList<String>();
        try (var files = Files.walk(directory, 3)) {
            files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith(LOG) && isPart(name))
                    .sorted()
                    .forEach(names::add);
        }
        names.sort((one, other) -> Boolean.compare(SIGNED.contains(other), SIGNED.contains(one)));
        return names;
    }

    /** Whether a file of this name belongs into a backup; no other name is ever written to. */
    static boolean isPart(String name) {
        return NAME.matcher(name).matches();
    }
}
