package org.actionline.roadmap.server.pages;

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
    private final boolean provider;

    SignInPage(Words words, DoorSettings settings) {
        this.words = words;
        this.provider = settings.signsInWithProvider();
    }

    @Requires(Right.OPEN)
    @GetMapping("/sign-in")
    String form(Model model) {
        model.addAttribute("frame", Frame.of(words.say("sign-in.title")));
        model.addAttribute("provider", provider);
        return "sign-in";
    }
}
