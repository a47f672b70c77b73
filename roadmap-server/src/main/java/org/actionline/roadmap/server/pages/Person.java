package org.actionline.roadmap.server.pages;

import org.actionline.roadmap.server.security.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts who is signed in, what that account may do, and the words for values into the model of every page. */
@ControllerAdvice(basePackageClasses = Person.class)
class Person {

    private final Words words;

    Person(Words words) {
        this.words = words;
    }

    @ModelAttribute("user")
    @Nullable
    String user(@Nullable Authentication who) {
        return who == null ? null : who.getName();
    }

    @ModelAttribute("mayWrite")
    boolean mayWrite(@Nullable Authentication who) {
        return Rights.mayWrite(who);
    }

    @ModelAttribute("words")
    Words words() {
        return words;
    }
}
