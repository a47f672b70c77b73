package org.actionline.roadmap.server.pages.change;

import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A part of what can be changed, with the things that it has now.
 *
 * @param actions that add to it, or are about all of it
 */
record Section(String title, List<Thing> things, List<Action> actions) {

    /**
     * One thing as it is.
     *
     * @param code empty where it has none
     * @param mark why there is little to change about it, such as "withdrawn"; empty where it stands
     */
    record Thing(String code, String text, String mark, List<Action> actions) {}

    /** A form to go to. */
    record Action(String words, String address) {}

    /** Where the forms about one thing are. */
    record Place(String address, Subject about) {

        /** @param parameters names and values in turn, which say which thing is meant */
        Action to(String command, String... parameters) {
            var form = UriComponentsBuilder.fromPath(address + "/" + command);
            for (var place = 0; place < parameters.length; place += 2) {
                form.queryParam(parameters[place], "{" + place + "}");
            }
            var values = new Object[parameters.length / 2];
            for (var place = 0; place < values.length; place++) {
                values[place] = parameters[2 * place + 1];
            }
            return new Action(
                    about.words().say("change." + command),
                    form.encode().buildAndExpand(values).toUriString());
        }
    }
}
