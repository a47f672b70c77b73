package org.actionline.roadmap.server.pages.account;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.server.access.AccessRefused;
import org.actionline.roadmap.server.access.KeepingPeople;
import org.actionline.roadmap.server.access.PendingProposal;
import org.actionline.roadmap.server.access.PersonView;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.AccountRole;
import org.actionline.roadmap.server.security.Grant;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Rights;
import org.actionline.roadmap.server.security.Trace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody with an account, and one page for each, where an administrator gives and takes. Auditors read them. */
@Controller
@RequestMapping("/people")
@Requires(Right.KEEP_PEOPLE)
class PeoplePages {

    private static final String EVERYONE = "everyone";

    private final KeepingPeople keeping;
    private final Rights rights;
    private final Words words;
    private final AccessWords said;

    PeoplePages(KeepingPeople keeping, Rights rights, Words words, AccessWords said) {
        this.keeping = keeping;
        this.rights = rights;
        this.words = words;
        this.said = said;
    }

    @Requires(Right.SEE_PEOPLE)
    @GetMapping
    String list(Authentication who, Model model) {
        return people(new Form(Map.of(), words), who, model);
    }

    @PostMapping("/register-person")
    ModelAndView register(
            @RequestParam Map<String, String> typed, Authentication who, Model model, RedirectAttributes once) {
        var form = new Form(typed, words);
        var user = form.required("user");
        var name = form.required("name");
        try {
            if (user != null && name != null) {
                var made = keeping.register(user, name);
                once.addFlashAttribute("made", made);
                return new ModelAndView("redirect:/people/" + made.id());
            }
        } catch (AccessRefused refused) {
            form.wrong("user", said.why(refused));
        } catch (InvalidValue invalid) {
            var field = invalid.field().equals("name") ? "name" : "user";
            form.wrong(field, words.say("people." + field + ".wrong"));
        }
        return new ModelAndView(people(form, who, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Requires(Right.SEE_PEOPLE)
    @GetMapping("/{person}")
    String one(@PathVariable String person, Authentication who, Model model) {
        return person(person, new Form(Map.of(), words), who, model);
    }

    @PostMapping("/{person}/grant-role")
    ModelAndView grant(
            @PathVariable String person,
            @RequestParam Map<String, String> typed,
            Authentication who,
            Model model,
            RedirectAttributes once) {
        var form = new Form(typed, words);
        var role = form.required("role", PeoplePages::role);
        var roadmap = form.optional("roadmap");
        var code = roadmap == null ? null : form.attempt("roadmap", () -> new RoadmapCode(roadmap));
        return change(person, form, "grantReason", who, model, once, (reason, by) -> {
            var grant = new Grant(Objects.requireNonNull(role), code);
            return keeping.grant(id(person), grant, reason, by);
        });
    }

    @PostMapping("/{person}/revoke-role")
    ModelAndView revoke(
            @PathVariable String person,
            @RequestParam Map<String, String> typed,
            Authentication who,
            Model model,
            RedirectAttributes once) {
        var form = new Form(typed, words);
        var held = form.required("held", PeoplePages::held);
        return change(person, form, "revokeReason", who, model, once, (reason, by) -> {
            keeping.revoke(id(person), Objects.requireNonNull(held), reason, by);
            return Optional.empty();
        });
    }

    @PostMapping("/{person}/disable-account")
    ModelAndView disable(
            @PathVariable String person,
            @RequestParam Map<String, String> typed,
            Authentication who,
            Model model,
            RedirectAttributes once) {
        return change(person, new Form(typed, words), "stateReason", who, model, once, (reason, by) -> {
            keeping.disable(id(person), reason, by);
            return Optional.empty();
        });
    }

    @PostMapping("/{person}/enable-account")
    ModelAndView enable(
            @PathVariable String person,
            @RequestParam Map<String, String> typed,
            Authentication who,
            Model model,
            RedirectAttributes once) {
        return change(person, new Form(typed, words), "stateReason", who, model, once, (reason, by) -> {
            keeping.enable(id(person), reason, by);
            return Optional.empty();
        });
    }

    /** The new password is shown on the page that comes next, and never again. */
    @Requires(value = Right.KEEP_PEOPLE, trace = Trace.RESET)
    @PostMapping("/{person}/reset-sign-in")
    ModelAndView resetSignIn(
            @PathVariable String person,
            @RequestParam Map<String, String> typed,
            Authentication who,
            Model model,
            RedirectAttributes once) {
        return change(person, new Form(typed, words), "resetReason", who, model, once, (reason, by) -> {
            once.addFlashAttribute("reset", keeping.resetSignIn(id(person), reason, by));
            return Optional.empty();
        });
    }

    /** Cannot be undone, so the box that says so has to be ticked. */
    @PostMapping("/{person}/erase-person")
    ModelAndView erase(
            @PathVariable String person,
            @RequestParam Map<String, String> typed,
            Authentication who,
            Model model,
            RedirectAttributes once) {
        var form = new Form(typed, words);
        if (!form.has("understood")) {
            form.wrong("understood", words.say("person.erase.tick"));
        }
        return change(
                person, form, "eraseReason", who, model, once, (reason, by) -> keeping.erase(id(person), reason, by));
    }

    /** What is done to a person, for a reason and by somebody; the answer is what waits for a second person. */
    private interface Deed {

        Optional<PendingProposal> by(String reason, ActorId by);
    }

    private ModelAndView change(
            String person,
            Form form,
            String reasonField,
            Authentication who,
            Model model,
            RedirectAttributes once,
            Deed deed) {
        var reason = form.required(reasonField);
        if (reason != null && form.faultless()) {
            try {
                var waiting = deed.by(reason, new ActorId(who.getName()));
                if (waiting.isPresent()) {
                    return new ModelAndView(
                            "redirect:/proposals/" + waiting.get().id());
                }
                once.addFlashAttribute("done", "person.done");
                return new ModelAndView(there(person) ? "redirect:/people/" + person : "redirect:/people");
            } catch (AccessRefused refused) {
                if (refused.status() == HttpStatus.NOT_FOUND) {
                    throw refused;
                }
                form.wrong(reasonField, said.why(refused));
            } catch (InvalidValue invalid) {
                form.wrong(reasonField, String.valueOf(invalid.getMessage()));
            }
        }
        return new ModelAndView(person(person, form, who, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private boolean there(String person) {
        return person.equals(EVERYONE) || keeping.find(id(person)).isPresent();
    }

    private String people(Form form, Authentication who, Model model) {
        model.addAttribute("frame", Frame.of(words.say("people.title")));
        model.addAttribute(
                "people",
                keeping.list().stream()
                        .sorted(Comparator.comparing(PersonView::name))
                        .toList());
        model.addAttribute("everybody", keeping.heldByEverybody());
        model.addAttribute("mayKeep", rights.may(who, Right.KEEP_PEOPLE, null));
        model.addAttribute("form", form);
        return "people";
    }

    private String person(String person, Form form, Authentication who, Model model) {
        var found = person.equals(EVERYONE) ? everybody() : found(person);
        var path = List.of(new Frame.Crumb(words.say("people.title"), "/people"));
        model.addAttribute("frame", new Frame(found.name(), path, null, null));
        model.addAttribute("person", found);
        model.addAttribute("everybody", person.equals(EVERYONE));
        model.addAttribute("mayKeep", rights.may(who, Right.KEEP_PEOPLE, null));
        model.addAttribute("roles", roles(person.equals(EVERYONE)));
        model.addAttribute("held", held(found));
        model.addAttribute("form", form);
        return "person";
    }

    /** Stands for whoever comes without an account. */
    private PersonView everybody() {
        return new PersonView(EVERYONE, "", words.say("people.everybody"), false, keeping.heldByEverybody());
    }

    private PersonView found(String person) {
        return keeping.find(id(person)).orElseThrow(() -> unknown(person));
    }

    private Map<String, String> roles(boolean everybody) {
        var roles = new LinkedHashMap<String, String>();
        for (var role : everybody ? new AccountRole[] {AccountRole.READER} : AccountRole.values()) {
            roles.put(role.word(), said.role(role));
        }
        return roles;
    }

    private Map<String, String> held(PersonView person) {
        var held = new LinkedHashMap<String, String>();
        for (var each : person.roles()) {
            var roadmap = each.roadmap();
            held.put(
                    each.role().word() + (roadmap == null ? "" : " " + roadmap),
                    said.role(each.role()) + " " + said.where(roadmap));
        }
        return held;
    }

    private static ActorId id(String person) {
        return known(() -> new ActorId(person), person);
    }

    /** An id that nobody can have is nobody's. */
    private static <T> T known(Supplier<T> value, String person) {
        try {
            return value.get();
        } catch (InvalidValue noId) {
            throw unknown(person);
        }
    }

    private static AccessRefused unknown(String person) {
        return AccessRefused.unknown("unknown-person", "There is nobody with the id " + person + ".");
    }

    private static AccountRole role(String word) {
        for (var role : AccountRole.values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new InvalidValue("role", word, "a role of the list");
    }

    private static Grant held(String text) {
        var parts = text.split(" ", 2);
        @Nullable RoadmapCode roadmap = parts.length == 1 ? null : new RoadmapCode(parts[1]);
        return new Grant(role(parts[0]), roadmap);
    }
}
