package org.actionline.roadmap.server.pages.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.server.access.AccessRefused;
import org.actionline.roadmap.server.access.OwnAccount;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Turning the second factor of one's own account on and off. */
@Controller
@RequestMapping("/account/second-factor")
@Requires(Right.SIGNED_IN)
class SecondFactorPages {

    private final OwnAccount account;
    private final Words words;
    private final AccessWords said;

    SecondFactorPages(OwnAccount account, Words words, AccessWords said) {
        this.account = account;
        this.words = words;
        this.said = said;
    }

    @GetMapping
    String page(ActorId id, Model model) {
        return page(id, new Form(Map.of(), words), model);
    }

    @PostMapping("/turn-on")
    ModelAndView turnOn(
            @RequestParam Map<String, String> typed,
            ActorId id,
            HttpServletRequest request,
            Model model,
            RedirectAttributes once) {
        var form = filled(typed);
        try {
            if (form.faultless()) {
                List<String> codes =
                        account.confirmSecondFactor(ProofPage.proof(id, form, request), form.value("code"));
                once.addFlashAttribute("recoveryCodes", codes);
                return new ModelAndView("redirect:/account/second-factor");
            }
        } catch (AccessRefused refused) {
            note(form, refused);
        }
        return new ModelAndView(page(id, form, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/turn-off")
    ModelAndView turnOff(
            @RequestParam Map<String, String> typed,
            ActorId id,
            HttpServletRequest request,
            Model model,
            RedirectAttributes once) {
        var form = filled(typed);
        try {
            if (form.faultless()) {
                account.removeSecondFactor(ProofPage.proof(id, form, request), form.value("code"));
                once.addFlashAttribute("done", "second-factor.off");
                return new ModelAndView("redirect:/account");
            }
        } catch (AccessRefused refused) {
            note(form, refused);
        }
        return new ModelAndView(page(id, form, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Form filled(Map<String, String> typed) {
        var form = new Form(typed, words);
        form.required("current");
        form.required("code");
        return form;
    }

    private void note(Form form, AccessRefused refused) {
        form.wrong(refused.name().equals("wrong-password") ? "current" : "code", said.why(refused));
    }

    private String page(ActorId id, Form form, Model model) {
        var me = account.me(id);
        var enrolment = me.secondFactor() || !me.password() ? null : account.beginSecondFactor(id);
        model.addAttribute("frame", new Frame(words.say("second-factor.title"), AccountPages.above(words), null, null));
        model.addAttribute("me", me);
        model.addAttribute("enrolment", enrolment);
        model.addAttribute("code", qr(enrolment));
        model.addAttribute("form", form);
        return "second-factor";
    }

    private static @Nullable QrCode qr(OwnAccount.@Nullable Enrolment enrolment) {
        return enrolment == null ? null : QrCode.of(enrolment.address());
    }
}
