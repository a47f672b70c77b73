package org.actionline.roadmap.server.pages.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.actionline.roadmap.server.Browser;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.security.Visitors;
import org.actionline.roadmap.server.security.Visitors.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One's own account, everybody's and the register as a whole, as a browser without scripts gets them. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AccountPagesTest {

    private static final String GOOD = "violin+harbour+lentil+oxide";

    @TempDir
    static Path data;

    private static int tests;

    private final Visitors visitors;
    private final Browser browser;
    private final Browser admin;
    private Visitor jane = new Visitor("", "", "", "");

    AccountPagesTest(@LocalServerPort int port) {
        this.visitors = new Visitors(port, data);
        this.browser = new Browser(port);
        this.admin = new Browser(port);
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeEach
    void somebody_signed_in() {
        jane = visitors.settled(visitors.register("jane." + ++tests, "Jane Doe " + tests));
        browser.signIn(jane.user(), jane.password());
        admin.signIn("admin", visitors.passwordOf("admin"));
    }

    @AfterEach
    void close() {
        browser.close();
        admin.close();
        visitors.close();
    }

    @Test
    void a_token_is_shown_once_and_works_until_it_is_revoked() {
        browser.get("/account");
        browser.post("/account/make-token", "label=script&days=7&current=" + jane.password() + browser.csrfField());
        var shown = browser.get("/account").body();
        var token = first(shown, "(rr_[A-Za-z0-9_-]{43})");
        assertThat(visitors.get(token, "/api/account").status()).isEqualTo(200);
        assertThat(browser.get("/account").body()).contains("script").doesNotContain(token);

        var revoke = first(shown.replaceAll("(?s)^.*>script<", ""), "(/account/tokens/[a-z0-9]+/revoke-token)");
        browser.post(revoke, browser.csrfField().substring(1));

        assertThat(visitors.get(token, "/api/account").status()).isEqualTo(401);
    }

    @Test
    void what_is_wrong_with_a_token_is_told_and_what_was_typed_stays() {
        browser.get("/account");

        var page = browser.post("/account/make-token", "label=script&days=500" + browser.csrfField());

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("1 to 366", "value=\"script\"", "aria-invalid=\"true\"");
        assertThat(visitors.get(visitors.founder("auditor").token(), "/api/access-log?limit=1000")
                        .body())
                .contains("\"refused-input\",\"about\":\"POST /account/make-token\"");
    }

    @Test
    void one_session_is_ended_and_the_other_goes_on() {
        try (var phone = browser.another()) {
            phone.signIn(jane.user(), jane.password());
            var list = phone.get("/account").body();
            var others = list.replaceAll("(?s)<tr role=\"row\">(?:(?!</tr>).)*\\(this browser\\).*?</tr>", "");
            var end = first(others, "(/account/sessions/[0-9a-f]+/end-session)");

            assertThat(phone.get(end).body()).contains("Present password");
            phone.post(end, "current=another+password+it+is" + phone.csrfField());
            assertThat(browser.get("/account").statusCode()).isEqualTo(200);
            phone.post(end, "current=" + jane.password() + phone.csrfField());

            assertThat(phone.get("/account").statusCode()).isEqualTo(200);
            assertThat(location(browser.get("/account"))).isEqualTo("/sign-in?ended");
        }
    }

    @Test
    void a_session_of_somebody_else_cannot_be_ended() {
        var foreign = first(admin.get("/account").body(), "(/account/sessions/[0-9a-f]+/end-session)");
        browser.get("/account");

        var refused = browser.post(foreign, "current=" + jane.password() + browser.csrfField());

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(admin.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void a_changed_password_signs_out_elsewhere_and_is_the_one_from_then_on() {
        try (var elsewhere = browser.another()) {
            elsewhere.signIn(jane.user(), jane.password());
            browser.get("/account/password");

            var changed = change(browser, jane.password(), GOOD);

            assertThat(location(changed)).isEqualTo("/account");
            assertThat(browser.get("/account").body()).contains("The password is changed.", "this browser");
            assertThat(location(elsewhere.get("/account"))).startsWith("/sign-in");
            assertThat(location(elsewhere.signIn(jane.user(), jane.password()))).isEqualTo("/sign-in?wrong");
            assertThat(location(elsewhere.signIn(jane.user(), GOOD.replace('+', ' '))))
                    .isEqualTo("/");
        }
    }

    @Test
    void a_password_that_was_made_for_somebody_opens_nothing_but_the_page_that_replaces_it() {
        var max = visitors.register("max.first." + tests, "Max");
        visitors.grant(max.id(), "staff", "");
        try (var fresh = browser.another()) {
            fresh.signIn(max.user(), max.password());

            for (var page :
                    List.of("/", "/roadmaps", "/account", "/people", "/account/second-factor", "/no-such-page")) {
                assertThat(location(fresh.get(page))).as(page).isEqualTo("/account/password");
            }
            assertThat(fresh.get("/account/password").body())
                    .contains("Choose your own password")
                    .as("a stream of changes, which is a place that does not open")
                    .doesNotContain("data-live=");
            assertThat(location(fresh.post(
                            "/account/make-token",
                            "label=script&days=7&current=" + max.password() + fresh.csrfField())))
                    .isEqualTo("/account/password");
            assertThat(change(fresh, max.password(), max.password()).body())
                    .contains("This is the present password. Choose another one.");
            assertThat(location(change(fresh, max.password(), GOOD))).isEqualTo("/");
            assertThat(fresh.get("/account").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_accounts_of_the_first_start_replace_theirs_too() {
        try (var fresh = browser.another()) {
            fresh.signIn("staff", visitors.founder("staff").password());

            assertThat(location(fresh.get("/roadmaps"))).isEqualTo("/account/password");
        }
    }

    @Test
    void a_password_typed_differently_or_easily_guessed_is_refused() {
        browser.get("/account/password");
        var typed = "current=" + jane.password() + "&password=";

        var differs = browser.post("/account/password", typed + GOOD + "&again=other" + browser.csrfField());
        var easy = browser.post(
                "/account/password", typed + "passwordpassword&again=passwordpassword" + browser.csrfField());

        assertThat(differs.body()).contains("The two new passwords differ.").doesNotContain(GOOD);
        assertThat(easy.body()).contains("too easily guessed");
        assertThat(location(browser.another().signIn(jane.user(), jane.password())))
                .isEqualTo("/");
    }

    @Test
    void somebody_gets_an_account_and_a_role_and_loses_both() {
        admin.get("/people");
        var made =
                location(admin.post("/people/register-person", "user=max." + tests + "&name=Max" + admin.csrfField()));
        var page = admin.get(made).body();
        var token = first(page, "(rr_[A-Za-z0-9_-]{43})");
        assertThat(admin.get(made).body()).doesNotContain(token);

        admin.post(made + "/grant-role", "role=auditor&roadmap=&grantReason=joined" + admin.csrfField());
        assertThat(visitors.get(token, "/api/access-log").status()).isEqualTo(200);
        admin.post(made + "/revoke-role", "held=auditor&revokeReason=left" + admin.csrfField());
        assertThat(visitors.get(token, "/api/access-log").status()).isEqualTo(403);
        admin.post(made + "/disable-account", "stateReason=left" + admin.csrfField());
        assertThat(visitors.get(token, "/api/account").status()).isEqualTo(401);
        assertThat(admin.get(made).body()).contains("Enable the account again");

        var unticked = admin.post(made + "/erase-person", "eraseReason=asked" + admin.csrfField());
        assertThat(unticked.statusCode()).isEqualTo(422);
        var erased = admin.post(made + "/erase-person", "understood=yes&eraseReason=asked" + admin.csrfField());

        assertThat(location(erased)).isEqualTo("/people");
        assertThat(admin.get(made).statusCode()).isEqualTo(404);
    }

    @Test
    void a_new_password_takes_the_place_of_what_was_lost_and_ends_every_session() {
        admin.get("/people/" + jane.id());

        var done =
                admin.post("/people/" + jane.id() + "/reset-sign-in", "resetReason=Lost+the+phone" + admin.csrfField());

        var page = admin.get(location(done)).body();
        var password = first(page, "<dd class=\"raw\">([a-z0-9]{6}(?:-[a-z0-9]{6}){4})<");
        assertThat(admin.get(location(done)).body()).doesNotContain(password);
        assertThat(location(browser.get("/account"))).startsWith("/sign-in");
        assertThat(location(browser.signIn(jane.user(), jane.password()))).isEqualTo("/sign-in?wrong");
        assertThat(location(browser.signIn(jane.user(), password))).isEqualTo("/");
        assertThat(location(browser.get("/roadmaps"))).isEqualTo("/account/password");
        assertThat(visitors.get(visitors.founder("auditor").token(), "/api/access-log?limit=1000")
                        .body())
                .contains("\"what\":\"reset\",\"about\":\"POST /people/" + jane.id() + "/reset-sign-in\"");
    }

    @Test
    void nobody_resets_their_own_sign_in() {
        admin.get("/people/admin");

        var refused = admin.post("/people/admin/reset-sign-in", "resetReason=Mine" + admin.csrfField());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(admin.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_gives_a_role_to_themselves_on_the_page_either() {
        admin.get("/people/admin");

        var refused = admin.post("/people/admin/grant-role", "role=staff&grantReason=mine" + admin.csrfField());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Nobody gives a role to themselves");
    }

    @Test
    void an_auditor_reads_who_holds_what_and_who_came_and_changes_nothing() {
        try (var auditor = browser.another()) {
            auditor.signIn("auditor", visitors.passwordOf("auditor"));

            assertThat(auditor.get("/people/" + jane.id()).body())
                    .contains(jane.user())
                    .doesNotContain("/grant-role");
            assertThat(auditor.get("/access-log?what=sign-in").body())
                    .contains("POST /sign-in")
                    .doesNotContain("GET /people");
            assertThat(auditor.get("/access-log?who=nobody").body()).contains("No line fits.");
        }
    }

    @Test
    void the_words_of_an_entry_are_erased_after_what_will_happen_was_shown() {
        var staff = visitors.founder("staff").token();
        var roadmap = "/api/roadmaps/E" + tests;
        visitors.post(staff, roadmap + "/open-roadmap", Map.of("title", "T", "facilitator", "F", "horizon", "2015"));
        var position = visitors.post(
                        staff, roadmap + "/outcomes/D/define-outcome", Map.of("statement", "Call Mrs Jansen"))
                .json()
                .path("position")
                .asLong();
        var address = location(admin.get("/administration/erase-payload?position=" + position));
        var command = first(admin.get(address).body(), "name=\"command\" value=\"([0-9a-f-]+)\"");
        var typed = "command=" + command + "&reason=Personal+data" + admin.csrfField();

        var announced = admin.post(address, typed);
        assertThat(announced.body()).contains("What will happen").doesNotContain("Jansen");
        assertThat(statement(roadmap)).isEqualTo("Call Mrs Jansen");
        var erased = admin.post(address, typed + "&step=erase");

        assertThat(erased.body()).contains("The words of 1 entry are destroyed");
        assertThat(statement(roadmap)).isEqualTo("[erased: event " + position + "]");
        assertThat(admin.get(address).body()).contains("cannot be erased");
    }

    @Test
    void the_keys_are_replaced_once_by_a_form_that_is_sent_twice() {
        var command = first(admin.get("/administration").body(), "name=\"command\" value=\"([0-9a-f-]+)\"");
        var typed = "command=" + command + "&keysReason=A+year+has+passed" + admin.csrfField();
        var before = keys();

        admin.post("/administration/replace-keys", typed);
        var after = keys();
        admin.post("/administration/replace-keys", typed);

        assertThat(after).isNotEqualTo(before);
        assertThat(keys()).isEqualTo(after);
    }

    private static HttpResponse<String> change(Browser browser, String current, String password) {
        return browser.post(
                "/account/password",
                "current=" + current + "&password=" + password + "&again=" + password + browser.csrfField());
    }

    private String keys() {
        return visitors.get(jane.token(), "/api/ledger/keys").body();
    }

    private String statement(String roadmap) {
        return visitors.get(visitors.founder("auditor").token(), roadmap + "/outcomes/D")
                .text("/statement");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceAll("^https?://[^/]+|#.*$", "");
    }

    private static String first(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
