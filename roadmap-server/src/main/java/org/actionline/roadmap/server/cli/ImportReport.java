package org.actionline.roadmap.server.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import tools.jackson.databind.JsonNode;

/** A preview for people at a terminal: what was understood, what is doubtful, what would change. */
final class ImportReport {

    private static final int WIDTH = 100;

    private ImportReport() {}

    static void print(JsonNode preview, PrintWriter out) {
        out.println("Document " + preview.path("name").asString());
        out.println("SHA-256  " + preview.path("sha256").asString());
        out.println();
        out.println("Understood");
        counts(preview.path("counts"), "  ", out);
        out.println();
        doubts(preview.path("doubts"), out);
        out.println();
        changes(preview.path("changes"), out);
    }

    private static void counts(JsonNode counts, String indent, PrintWriter out) {
        for (var count : counts.properties()) {
            if (count.getValue().isObject()) {
                out.println(indent + words(count.getKey()));
                counts(count.getValue(), indent + "  ", out);
            } else {
                out.printf(
                        "%s%-22s %s%n",
                        indent, words(count.getKey()), count.getValue().asString());
            }
        }
    }

    private static void doubts(JsonNode doubts, PrintWriter out) {
        out.printf("Doubtful: %d passages wait for a person%n", doubts.size());
        for (var doubt : doubts) {
            var about = doubt.path("roadmap").asString() + " "
                    + doubt.path("outcome").asString();
            out.printf(
                    "  line %-4d %-7s %s%n",
                    doubt.path("line").asInt(),
                    about.strip(),
                    doubt.path("what").asString());
            out.println("             " + shortened(doubt.path("raw").asString()));
        }
    }

    private static void changes(JsonNode changes, PrintWriter out) {
        out.printf("Will change: %d changes%n", changes.size());
        var kinds = new LinkedHashMap<String, Integer>();
        for (var change : changes) {
            var kind = change.path("roadmap").asString() + " "
                    + change.path("command").asString();
            kinds.merge(kind, 1, Integer::sum);
        }
        kinds.forEach((kind, times) -> out.printf("  %-32s %d%n", kind, times));
    }

    private static String words(String camelCase) {
        if (camelCase.matches("[A-Z][A-Z0-9-]*")) {
            return camelCase;
        }
        return camelCase.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }

    private static String shortened(String raw) {
        var line = raw.replaceAll("\\s+", " ").strip();
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }
}
