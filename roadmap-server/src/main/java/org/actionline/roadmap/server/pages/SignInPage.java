package org.actionline.roadmap.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.actionline.roadmap.server.access.Passkeys;
import org.actionline.roadmap.server.security.DoorSettings;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The form; what is typed there goes to the filter chain of the pages. */
@Controller
class SignInPage {

    private final Words words;
    private final Passkeys passkeys;
    private final boolean provider;

    SignInPage(Words words, Passkeys passkeys, DoorSettings settings) {
        this.passkeys = passkeys;
        this.words = words;
        this.provider = settings.signsInWithProvider();
    }

    @Requires(Right.OPEN)
    @GetMapping("/sign-in")
    String form(HttpServletRequest request, Model model) {
        model.addAttribute("frame", Frame.of(words.say("sign-in.title")));
        model.addAttribute("provider", provider);
        model.addAttribute("passkeys", passkeys.workAt(request));
        model.addAttribute("scripts", List.of("passkeys"));
        return "sign-in";
    }
}
