package org.actionline.roadmap.server.pages.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.server.access.AccessRefused;
import org.actionline.roadmap.server.access.OwnAccount;
import org.actionline.roadmap.server.access.Sessions;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: roles, password, browsers, tokens. */
@Controller
@RequestMapping("/account")
@Requires(Right.SIGNED_IN)
class AccountPages {

    private final OwnAccount account;
    private final Sessions sessions;
    private final Words words;
    private final AccessWords said;
    private final ProofPage proof;

    AccountPages(OwnAccount account, Sessions sessions, Words words, AccessWords said, ProofPage proof) {
        this.account = account;
        this.sessions = sessions;
        this.words = words;
        this.said = said;
        this.proof = proof;
    }

    /** @param here whether it is the one that asks */
    record Browser(Sessions.SessionView session, boolean here) {}

    @GetMapping
    String account(ActorId id, HttpSession session, Model model) {
        return page(id, session, new Form(Map.of("days", "30"), words), model);
    }

    @PostMapping("/make-token")
    ModelAndView makeToken(
            @RequestParam Map<String, String> typed,
            ActorId id,
            HttpServletRequest request,
            Model model,
            RedirectAttributes once) {
        var form = new Form(typed, words);
        var label = form.required("label");
        var days = form.required("days", AccountPages::days);
        proof.requirePassword(form, id);
        try {
            if (form.faultless()) {
                once.addFlashAttribute("newToken", account.makeToken(ProofPage.proof(id, form, request), label, days));
                return new ModelAndView("redirect:/account#new-token");
            }
        } catch (InvalidValue invalid) {
            form.wrong(invalid.field(), String.valueOf(invalid.getMessage()));
        } catch (AccessRefused refused) {
            form.wrong(refused.name().equals("too-many-tokens") ? "label" : "current", said.why(refused));
        }
        return new ModelAndView(page(id, request.getSession(), form, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/tokens/{token}/revoke-token")
    String revokeToken(@PathVariable String token, ActorId id, RedirectAttributes once) {
        account.revokeToken(id, token);
        once.addFlashAttribute("done", "account.token.revoked");
        return "redirect:/account";
    }

    @GetMapping("/sessions/{session}/end-session")
    ModelAndView askToEnd(@PathVariable String session, ActorId id, Model model) {
        return proof.ask(id, ending(session, id), model);
    }

    @PostMapping("/sessions/{session}/end-session")
    ModelAndView endSession(
            @PathVariable String session,
            @RequestParam Map<String, String> typed,
            ActorId id,
            HttpServletRequest request,
            Model model,
            RedirectAttributes once) {
        once.addFlashAttribute("done", "account.session.ended");
        return proof.act(
                id,
                ending(session, id),
                typed,
                request,
                model,
                owner -> account.endSession(owner, session),
                "/account");
    }

    @GetMapping("/end-sessions")
    ModelAndView askToEndAll(ActorId id, Model model) {
        return proof.ask(id, endingAll(), model);
    }

    /** Of this browser too. */
    @PostMapping("/end-sessions")
    ModelAndView endSessions(
            @RequestParam Map<String, String> typed, ActorId id, HttpServletRequest request, Model model) {
        return proof.act(id, endingAll(), typed, request, model, account::endSessions, "/account");
    }

    @GetMapping("/password")
    String password(ActorId id, Model model) {
        return passwordPage(id, new Form(Map.of(), words), model);
    }

    /** Whoever knew the old password is out: other sessions end, and this one goes on under another id. */
    @PostMapping("/password")
    ModelAndView changePassword(
            @RequestParam Map<String, String> typed,
            ActorId id,
            HttpServletRequest request,
            Model model,
            RedirectAttributes once) {
        var form = new Form(typed, words);
        if (form.value("current").isEmpty()) {
            form.wrong("current", words.say("error.required"));
        }
        if (!form.value("password").equals(form.value("again"))) {
            form.wrong("again", words.say("password.differs"));
        }
        try {
            if (form.faultless()) {
                var first = account.me(id).firstPassword();
                account.changePassword(ProofPage.proof(id, form, request), form.value("password"));
                request.changeSessionId();
                if (first) {
                    return new ModelAndView("redirect:/");
                }
                once.addFlashAttribute("done", "password.changed");
                return new ModelAndView("redirect:/account");
            }
        } catch (InvalidValue invalid) {
            var same = form.value("password").equals(form.value("current"));
            form.wrong("password", words.say(same ? "password.same" : "password.no-good"));
        } catch (AccessRefused refused) {
            form.wrong("current", said.why(refused));
        }
        return new ModelAndView(passwordPage(id, form, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ProofPage.Deed ending(String session, ActorId id) {
        var known = sessions.require(id, session);
        var browser = known.browser();
        return new ProofPage.Deed(
                words.say("account.end.this"),
                words.say(
                        "account.end.which",
                        browser == null || browser.isEmpty() ? words.say("account.browser.unknown") : browser,
                        words.moment(known.lastUsed())),
                "/account");
    }

    private ProofPage.Deed endingAll() {
        return new ProofPage.Deed(words.say("account.end.all"), words.say("account.end.all.sentence"), "/account");
    }

    private String page(ActorId id, HttpSession session, Form form, Model model) {
        var here = Sessions.name(session.getId());
        model.addAttribute("frame", Frame.of(words.say("account.title")));
        model.addAttribute("me", account.me(id));
        model.addAttribute(
                "browsers",
                sessions.of(id).stream()
                        .map(each -> new Browser(each, each.id().equals(here)))
                        .toList());
        model.addAttribute("form", form);
        return "account";
    }

    private String passwordPage(ActorId id, Form form, Model model) {
        var me = account.me(id);
        var title = words.say(me.firstPassword() ? "password.first" : "password.title");
        model.addAttribute("frame", new Frame(title, me.firstPassword() ? List.of() : above(words), null, null));
        model.addAttribute("me", me);
        model.addAttribute("form", form);
        return "password";
    }

    static List<Frame.Crumb> above(Words words) {
        return List.of(new Frame.Crumb(words.say("account.title"), "/account"));
    }

    private static Integer days(String text) {
        if (!text.matches("[0-9]{1,3}")) {
            throw new InvalidValue("days", text, "1 to 366");
        }
        return Integer.valueOf(text);
    }
}
