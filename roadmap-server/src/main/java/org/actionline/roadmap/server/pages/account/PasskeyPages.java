package org.actionline.roadmap.server.pages.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.server.access.AccessRefused;
import org.actionline.roadmap.server.access.OwnAccount;
import org.actionline.roadmap.server.access.Passkeys;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Passkeys of one's own account, and the challenge that one answers to sign in; the answer itself goes to the sign-in. */
@Controller
@Requires(Right.SIGNED_IN)
class PasskeyPages {

    private final OwnAccount account;
    private final Passkeys passkeys;
    private final Words words;
    private final AccessWords said;
    private final ProofPage proof;

    PasskeyPages(OwnAccount account, Passkeys passkeys, Words words, AccessWords said, ProofPage proof) {
        this.account = account;
        this.passkeys = passkeys;
        this.words = words;
        this.said = said;
        this.proof = proof;
    }

    @Requires(Right.OPEN)
    @PostMapping(path = "/sign-in/passkey/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String challenge(HttpServletRequest request) {
        return passkeys.challenge(request);
    }

    @GetMapping("/account/passkeys")
    String page(ActorId id, HttpServletRequest request, Model model) {
        return page(id, new Form(Map.of(), words), request, model);
    }

    @PostMapping(path = "/account/passkeys/offer", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String offer(HttpServletRequest request, Authentication who) {
        return passkeys.offer(request, who);
    }

    @PostMapping("/account/passkeys/keep")
    ModelAndView keep(
            @RequestParam Map<String, String> typed,
            ActorId id,
            HttpServletRequest request,
            Model model,
            RedirectAttributes once) {
        var form = new Form(typed, words);
        form.required("label");
        form.required("current");
        try {
            if (form.faultless()) {
                account.keepPasskey(
                        ProofPage.proof(id, form, request), request, form.value("label"), form.value("answer"));
                once.addFlashAttribute("done", "passkeys.kept");
                return new ModelAndView("redirect:/account/passkeys");
            }
        } catch (InvalidValue invalid) {
            form.wrong(
                    "label",
                    invalid.field().equals("passkey")
                            ? words.say("passkeys.no-answer")
                            : String.valueOf(invalid.getMessage()));
        } catch (AccessRefused refused) {
            form.wrong(refused.name().equals("too-many-passkeys") ? "label" : "current", said.why(refused));
        }
        return new ModelAndView(page(id, form, request, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/account/passkeys/{passkey}/remove")
    ModelAndView askToRemove(@PathVariable String passkey, ActorId id, Model model) {
        return proof.ask(id, removing(passkey, id), model);
    }

    @PostMapping("/account/passkeys/{passkey}/remove")
    ModelAndView remove(
            @PathVariable String passkey,
            @RequestParam Map<String, String> typed,
            ActorId id,
            HttpServletRequest request,
            Model model,
            RedirectAttributes once) {
        once.addFlashAttribute("done", "passkeys.removed");
        return proof.act(
                id,
                removing(passkey, id),
                typed,
                request,
                model,
                owner -> account.removePasskey(owner, passkey),
                "/account/passkeys");
    }

    private ProofPage.Deed removing(String passkey, ActorId id) {
        var label = account.requirePasskey(id, passkey).label();
        return new ProofPage.Deed(
                words.say("passkeys.remove.label", label), words.say("passkeys.remove.sentence"), "/account/passkeys");
    }

    private String page(ActorId id, Form form, HttpServletRequest request, Model model) {
        model.addAttribute("frame", new Frame(words.say("passkeys.title"), AccountPages.above(words), null, null));
        model.addAttribute("me", account.me(id));
        model.addAttribute("work", passkeys.workAt(request));
        model.addAttribute("host", passkeys.host());
        model.addAttribute("scripts", List.of("passkeys"));
        model.addAttribute("form", form);
        return "passkeys";
    }
}
