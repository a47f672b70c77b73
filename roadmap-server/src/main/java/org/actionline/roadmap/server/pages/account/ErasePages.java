package org.actionline.roadmap.server.pages.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.ledger.SigningHalted;
import org.actionline.roadmap.server.access.FourEyes;
import org.actionline.roadmap.server.access.Proposal;
import org.actionline.roadmap.server.erasure.Erasing;
import org.actionline.roadmap.server.erasure.NotErasable;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Erasing the payload of an entry in two steps: say why, see what goes, confirm. It shows nothing of what is erased, since whoever
 * keeps the register need not read it.
 */
@Controller
@RequestMapping("/changes/{position:\\d{1,18}}/erase")
@Requires(Right.ADMINISTER)
class ErasePages {

    private final Erasing erasing;
    private final FourEyes fourEyes;
    private final Words words;

    ErasePages(Erasing erasing, FourEyes fourEyes, Words words) {
        this.erasing = erasing;
        this.fourEyes = fourEyes;
        this.words = words;
    }

    @GetMapping
    ModelAndView form(@PathVariable long position, Model model) {
        var command = Map.of("command", UUID.randomUUID().toString());
        return page(position, new Form(command, words), false, model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView erase(
            @PathVariable long position, @RequestParam Map<String, String> typed, ActorId actor, Model model) {
        var form = new Form(typed, words);
        var reason = form.required("reason", text -> new Reason(text, form.optional("decision")));
        if (reason == null) {
            return page(position, form, false, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!form.value("step").equals("erase")) {
            return page(position, form, true, model, HttpStatus.OK);
        }
        try {
            var command = CommandId.of(form.value("command"));
            if (fourEyes.required()) {
                var what = new Proposal.ErasePayload(position, reason.decision(), form.has("copies"));
                var proposal = fourEyes.propose(command, what, reason.text(), actor);
                return new ModelAndView("redirect:/proposals/" + proposal.id());
            }
            var request = new Erasing.Request(actor, command, reason, form.has("copies"));
            model.addAttribute("erased", erasing.erase(position, request));
            return page(position, form, false, model, HttpStatus.OK);
        } catch (CommandRefused used) {
            form.wrong("reason", words.say("error.saved-before"));
        } catch (InvalidValue invalid) {
            form.wrong("reason", String.valueOf(invalid.getMessage()));
        } catch (NotErasable | SigningHalted refused) {
            form.wrong("reason", String.valueOf(refused.getMessage()));
        }
        return page(position, form, false, model, HttpStatus.CONFLICT);
    }

    private ModelAndView page(long position, Form form, boolean check, Model model, HttpStatus status) {
        var path = List.of(new Frame.Crumb(words.say("administration.title"), "/administration"));
        model.addAttribute("frame", new Frame(words.say("erase.title", words.number(position)), path, null, null));
        model.addAttribute("form", form);
        model.addAttribute("check", check);
        model.addAttribute("fourEyes", fourEyes.required());
        model.addAttribute("address", "/changes/" + position + "/erase");
        if (!model.containsAttribute("erased")) {
            try {
                var plan = erasing.plan(position)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, words.say("erase.none")));
                model.addAttribute("plan", plan);
            } catch (NotErasable stays) {
                model.addAttribute("stays", true);
            }
        }
        return new ModelAndView("erase", status);
    }
}
