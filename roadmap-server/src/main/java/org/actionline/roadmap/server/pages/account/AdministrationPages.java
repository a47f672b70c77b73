package org.actionline.roadmap.server.pages.account;

import java.util.Map;
import java.util.UUID;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.ledger.SigningHalted;
import org.actionline.roadmap.server.access.AccessRefused;
import org.actionline.roadmap.server.access.FourEyes;
import org.actionline.roadmap.server.access.Proposal;
import org.actionline.roadmap.server.ledger.Ledger;
import org.actionline.roadmap.server.ledger.NewKeys;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What concerns the register as a whole: four eyes, the keys, and where erasing begins. */
@Controller
@RequestMapping("/administration")
@Requires(Right.ADMINISTER)
class AdministrationPages {

    private final FourEyes fourEyes;
    private final Ledger ledger;
    private final NewKeys newKeys;
    private final Words words;
    private final AccessWords said;

    AdministrationPages(FourEyes fourEyes, Ledger ledger, NewKeys newKeys, Words words, AccessWords said) {
        this.fourEyes = fourEyes;
        this.ledger = ledger;
        this.newKeys = newKeys;
        this.words = words;
        this.said = said;
    }

    @GetMapping
    String page(Model model) {
        return page(new Form(Map.of("command", UUID.randomUUID().toString()), words), model);
    }

    /** The position of an entry, as its reader has told it. */
    @GetMapping("/erase-payload")
    ModelAndView erase(@RequestParam(defaultValue = "") String position, Model model) {
        var plain = position.replaceAll("[\\s\\u202f]", "");
        if (plain.matches("[0-9]{1,18}")) {
            return new ModelAndView("redirect:/changes/" + plain + "/erase");
        }
        var form = new Form(
                Map.of("position", position, "command", UUID.randomUUID().toString()), words);
        form.wrong("position", words.say("administration.position.wrong"));
        return new ModelAndView(page(form, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Requires(Right.KEEP_PEOPLE)
    @PostMapping("/turn-four-eyes")
    ModelAndView turnFourEyes(
            @RequestParam Map<String, String> typed, ActorId by, Model model, RedirectAttributes once) {
        var form = new Form(typed, words);
        var reason = form.required("fourEyesReason");
        try {
            if (reason != null && fourEyes.required()) {
                return new ModelAndView(
                        "redirect:/proposals/" + fourEyes.turnOff(reason, by).id());
            }
            if (reason != null) {
                fourEyes.turnOn(reason, by);
                once.addFlashAttribute("done", "administration.four-eyes.turned-on");
                return new ModelAndView("redirect:/administration");
            }
        } catch (AccessRefused refused) {
            form.wrong("fourEyesReason", said.why(refused));
        } catch (InvalidValue invalid) {
            form.wrong("fourEyesReason", String.valueOf(invalid.getMessage()));
        }
        return new ModelAndView(page(form, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/replace-keys")
    ModelAndView replaceKeys(
            @RequestParam Map<String, String> typed, ActorId by, Model model, RedirectAttributes once) {
        var form = new Form(typed, words);
        var reason = form.required("keysReason", text -> InvalidValue.requireText("reason", text, 2_000));
        try {
            if (reason != null) {
                var command = CommandId.of(form.value("command"));
                if (fourEyes.required()) {
                    var proposal = fourEyes.propose(command, new Proposal.ReplaceKeys(), reason, by);
                    return new ModelAndView("redirect:/proposals/" + proposal.id());
                }
                newKeys.bringIn(command, reason, by);
                once.addFlashAttribute("done", "administration.keys.replaced");
                return new ModelAndView("redirect:/administration");
            }
        } catch (CommandRefused used) {
            form.wrong("keysReason", words.say("error.saved-before"));
        } catch (InvalidValue | SigningHalted refused) {
            form.wrong("keysReason", String.valueOf(refused.getMessage()));
        }
        return new ModelAndView(page(form, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String page(Form form, Model model) {
        model.addAttribute("frame", Frame.of(words.say("administration.title")));
        model.addAttribute("fourEyes", fourEyes.required());
        model.addAttribute("keys", ledger.keys().ids());
        model.addAttribute("generations", ledger.keyHistory().generations().size());
        model.addAttribute("form", form);
        return "administration";
    }
}
