package org.actionline.roadmap.server.security;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The form; what is typed there goes to the filter chain. */
@Controller
class SignInPage {

    @GetMapping("/sign-in")
    String form() {
        return "sign-in";
    }
}
