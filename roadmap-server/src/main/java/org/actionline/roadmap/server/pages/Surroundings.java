package org.actionline.roadmap.server.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.actionline.roadmap.query.view.Views;
import org.actionline.roadmap.server.ledger.Ledger;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts into every page where one can go from it, in which language it can be read, and how far the log is signed. */
@ControllerAdvice(basePackageClasses = Surroundings.class)
class Surroundings {

    private final Ledger ledger;
    private final Views views;
    private final Rights rights;

    Surroundings(Ledger ledger, Views views, Rights rights) {
        this.ledger = ledger;
        this.views = views;
        this.rights = rights;
    }

    /**
     * A part of the product.
     *
     * @param here whether this page belongs to it
     */
    record Place(String name, String address, boolean here) {}

    private static final String PASSWORD = "/account/password";

    /** A language, with the address of this page in it. */
    record Language(String tag, String name, String address, boolean chosen) {}

    /** @param size number of entries that the newest checkpoint covers */
    record Signed(long size, boolean halted) {}

    /** @param address of the stream that tells what others change from now on */
    record Live(String address) {}

    /** The same, for a page that no handler makes. */
    void addTo(ModelAndView page, HttpServletRequest request) {
        page.addObject(
                "places", places(request, request.getUserPrincipal() instanceof Authentication who ? who : null));
        page.addObject("languages", languages(request));
        page.addObject("signed", signed());
    }

    @ModelAttribute("places")
    List<Place> places(HttpServletRequest request, @Nullable Authentication who) {
        return places(path(request), who);
    }

    @ModelAttribute("languages")
    List<Language> languages(HttpServletRequest request) {
        var page = page(request);
        return Languages.OFFERED.stream()
                .map(locale -> new Language(
                        locale.toLanguageTag(),
                        locale.getDisplayLanguage(locale),
                        page.cloneBuilder()
                                .replaceQueryParam("lang", locale.toLanguageTag())
                                .build(true)
                                .toUriString(),
                        locale.equals(Languages.current())))
                .toList();
    }

    @ModelAttribute("signed")
    Signed signed() {
        return new Signed(ledger.published(), ledger.halted().isPresent());
    }

    /** Nothing at the door of {@link #PASSWORD}: whoever has to choose a password is let through to nothing else. */
    @ModelAttribute("live")
    @Nullable
    Live live(HttpServletRequest request, @Nullable Authentication who) {
        return who == null || path(request).equals(PASSWORD) ? null : new Live("/live?after=" + views.position());
    }

    /** Where somebody may go; the list of roadmaps is there for everybody. */
    private List<Place> places(String path, @Nullable Authentication who) {
        return Stream.of(
                        "roadmaps",
                        "to-do",
                        "following",
                        "changes",
                        "reports",
                        "search",
                        "verify",
                        "proposals",
                        "people",
                        "access-log",
                        "administration")
                .filter(name -> switch (name) {
                    case "to-do" -> rights.may(who, Right.WRITE, null) || rights.may(who, Right.APPROVE, null);
                    case "changes", "verify" -> rights.may(who, Right.READ, null);
                    case "proposals" -> rights.may(who, Right.WRITE, null) || rights.may(who, Right.SECOND, null);
                    case "people" -> rights.may(who, Right.SEE_PEOPLE, null);
                    case "access-log" -> rights.may(who, Right.READ_ACCESS_LOG, null);
                    case "administration" -> rights.may(who, Right.ADMINISTER, null);
                    default -> true;
                })
                .map(name -> place(name, path))
                .toList();
    }

    private static Place place(String name, String path) {
        var address = "/" + name;
        return new Place(name, address, path.equals(address) || path.startsWith(address + "/"));
    }

    /** The page that was asked for, also when something went wrong on the way to it. */
    private static String path(HttpServletRequest request) {
        return Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
    }

    /** As something to follow: the address of a form's answer is the address of the form. */
    private static UriComponentsBuilder page(HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(path(request)).query(request.getQueryString());
    }
}
