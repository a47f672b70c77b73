package org.actionline.roadmap.server.demo;

import java.util.List;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.Scheme;

/** Reads a reference as the files of the demonstration print it: "Goal 1", "PP Res 102", "ITU-R objective". */
final class PrintedReference {

    private static final List<Form> FORMS = List.of(
            new Form(Scheme.GOAL, "Goal ([0-9])", "$1"),
            new Form(Scheme.GCA, "GCA ([0-9])", "$1"),
            new Form(Scheme.DAP, "DAP Programme ([0-9])", "$1"),
            new Form(Scheme.RESOLUTION, "(PP|C[0-9]{2}) Res ([0-9]+)", "$1 $2"),
            new Form(Scheme.OBJECTIVE, "(ITU-[TR]) objective", "$1"));

    private PrintedReference() {}

    static Reference read(String printed) {
        for (var form : FORMS) {
            var matcher = form.pattern().matcher(printed);
            if (matcher.matches()) {
                return new Reference(form.scheme(), matcher.replaceFirst(form.number()), printed, null);
            }
        }
        throw new IllegalStateException("No reference is printed like this: " + printed);
    }

    private record Form(Scheme scheme, Pattern pattern, String number) {

        Form(Scheme scheme, String pattern, String number) {
            this(scheme, Pattern.compile(pattern), number);
        }
    }
}
