package org.actionline.roadmap.server.pages;

import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Puts who is signed in, what that account may do, and the words for values into the model of every page. */
@ControllerAdvice(basePackageClasses = Person.class)
class Person {

    private final Words words;
    private final Rights rights;

    Person(Words words, Rights rights) {
        this.words = words;
        this.rights = rights;
    }

    @ModelAttribute("user")
    @Nullable
    String user(@Nullable Authentication who) {
        return who == null ? null : words.name(new ActorId(who.getName()));
    }

    @ModelAttribute("mayRead")
    boolean mayRead(@Nullable Authentication who, @PathVariable(required = false) @Nullable String roadmap) {
        return rights.may(who, Right.READ, roadmap);
    }

    @ModelAttribute("mayWrite")
    boolean mayWrite(@Nullable Authentication who, @PathVariable(required = false) @Nullable String roadmap) {
        return rights.may(who, Right.WRITE, roadmap);
    }

    @ModelAttribute("mayApprove")
    boolean mayApprove(@Nullable Authentication who, @PathVariable(required = false) @Nullable String roadmap) {
        return rights.may(who, Right.APPROVE, roadmap);
    }

    @ModelAttribute("mayPublish")
    boolean mayPublish(@Nullable Authentication who, @PathVariable(required = false) @Nullable String roadmap) {
        return rights.may(who, Right.PUBLISH, roadmap);
    }

    @ModelAttribute("words")
    Words words() {
        return words;
    }
}
