package org.actionline.roadmap.server.pages.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.server.access.AccessRefused;
import org.actionline.roadmap.server.access.OwnAccount;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Asks for the password before one thing is done to one's own account that has no fields of its own. */
@Component
class ProofPage {

    private final OwnAccount account;
    private final Words words;
    private final AccessWords said;

    ProofPage(OwnAccount account, Words words, AccessWords said) {
        this.account = account;
        this.words = words;
        this.said = said;
    }

    /**
     * What will be done.
     *
     * @param title what it is, also on its button
     * @param sentence what follows from it
     * @param back where to go instead
     */
    record Deed(String title, String sentence, String back) {}

    ModelAndView ask(ActorId id, Deed deed, Model model) {
        return page(id, deed, new Form(Map.of(), words), model, HttpStatus.OK);
    }

    /** Does it when the password is right, and asks again otherwise; what is not there is no matter of passwords. */
    ModelAndView act(
            ActorId id,
            Deed deed,
            Map<String, String> typed,
            HttpServletRequest request,
            Model model,
            Consumer<OwnAccount.Proof> action,
            String then) {
        var form = new Form(typed, words);
        requirePassword(form, id);
        try {
            if (form.faultless()) {
                action.accept(proof(id, form, request));
                return new ModelAndView("redirect:" + then);
            }
        } catch (AccessRefused refused) {
            if (refused.status() == HttpStatus.NOT_FOUND) {
                throw refused;
            }
            form.wrong("current", said.why(refused));
        }
        return page(id, deed, form, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Those who sign in elsewhere have none to type. */
    void requirePassword(Form form, ActorId id) {
        if (account.me(id).password() && form.value("current").isEmpty()) {
            form.wrong("current", words.say("error.required"));
        }
    }

    static OwnAccount.Proof proof(ActorId id, Form form, HttpServletRequest request) {
        return new OwnAccount.Proof(
                id, form.value("current"), request.getSession().getId());
    }

    private ModelAndView page(ActorId id, Deed deed, Form form, Model model, HttpStatus status) {
        var path = List.of(new Frame.Crumb(words.say("account.title"), "/account"));
        model.addAttribute("frame", new Frame(deed.title(), path, null, null));
        model.addAttribute("deed", deed);
        model.addAttribute("me", account.me(id));
        model.addAttribute("form", form);
        return new ModelAndView("proof", status);
    }
}
