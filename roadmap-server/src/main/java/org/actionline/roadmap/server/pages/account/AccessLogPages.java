package org.actionline.roadmap.server.pages.account;

import java.util.List;
import org.actionline.roadmap.server.accesslog.AccessEntry;
import org.actionline.roadmap.server.accesslog.AccessLog;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who came, was refused, read what is not published, exported or verified, the newest first. For auditors. */
@Controller
@Requires(Right.READ_ACCESS_LOG)
class AccessLogPages {

    private static final int LINES = 100;

    private final AccessLog log;
    private final Words words;

    AccessLogPages(AccessLog log, Words words) {
        this.log = log;
        this.words = words;
    }

    /**
     * @param who id of a person, {@code everyone} or {@code unknown}; empty for all
     * @param what kind of line; empty for all
     * @param before number of a line; those before it are shown
     */
    @GetMapping("/access-log")
    String lines(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        var person = who.strip();
        var until = before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        var found = log.latest(
                until,
                LINES + 1,
                line -> (person.isEmpty() || line.who().equals(person))
                        && (what.isEmpty() || line.what().equals(what)));
        var shown = found.subList(0, Math.min(LINES, found.size()));
        model.addAttribute("frame", Frame.of(words.say("access-log.title")));
        model.addAttribute("lines", shown);
        model.addAttribute("older", found.size() > LINES ? older(person, what, shown) : null);
        model.addAttribute("who", person);
        model.addAttribute("what", what);
        model.addAttribute("kinds", AccessEntry.KINDS);
        return "access-log";
    }

    private static @Nullable String older(String who, String what, List<AccessEntry> shown) {
        return UriComponentsBuilder.fromPath("/access-log")
                .queryParam("who", "{who}")
                .queryParam("what", "{what}")
                .queryParam("before", shown.getLast().n())
                .encode()
                .buildAndExpand(who, what)
                .toUriString();
    }
}
