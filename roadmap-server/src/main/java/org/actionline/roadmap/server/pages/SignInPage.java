package org.actionline.roadmap.server.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The form; what is typed there goes to the filter chain of the pages. */
@Controller
class SignInPage {

    private final Words words;

    SignInPage(Words words) {
        this.words = words;
    }

    @GetMapping("/sign-in")
    String form(Model model) {
        model.addAttribute("frame", Frame.of(words.say("sign-in.title")));
        return "sign-in";
    }
}
