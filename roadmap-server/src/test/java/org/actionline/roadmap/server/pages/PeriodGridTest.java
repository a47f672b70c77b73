package org.actionline.roadmap.server.pages;

import static org.actionline.roadmap.server.pages.PagesTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.query.view.Views;
import org.actionline.roadmap.server.Browser;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.register.Register;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The filled rows of a reporting period are one command, whoever sends them and how often. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PeriodGridTest {

    private static final String GRID = "/roadmaps/C2/periods/2011";
    private static final String UNREADABLE = "&F:status=&F:narrative=Only+words";

    @TempDir
    static Path data;

    private static Browser staff;

    @Autowired
    private EventLog log;

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeAll
    static void two_roadmaps(@LocalServerPort int port, @Autowired Register register, @Autowired Views views)
            throws IOException {
        staff = DeskPagesTest.signedIn(port, data, "staff");
        views.awaitPosition(new Fixture(register).fill(), Duration.ofSeconds(20));
        staff.get(GRID);
    }

    @AfterAll
    static void close() {
        staff.close();
    }

    @Test
    void rows_that_are_sent_twice_are_saved_once() {
        var rows = row("E", "Roaming fell") + command();

        var first = staff.post(GRID + "/rows", rows).body();
        var head = log.head();
        var second = staff.post(GRID + "/rows", rows).body();

        assertThat(first).contains("\"saved\":1", "\"E\":{\"saved\":true");
        assertThat(rowsOf(second)).isEqualTo(rowsOf(first));
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void rows_stand_in_one_commit() {
        staff.post(GRID + "/rows", row("A/A2", "Trained") + "&" + row("H", "Published") + command());

        var last = log.entry(log.head() - 1).event();
        assertThat(log.entry(log.head() - 2).event().commit()).isEqualTo(last.commit());
    }

    @Test
    void no_row_is_saved_while_one_is_not_right() {
        var head = log.head();

        var page = staff.post(GRID, row("D", "Plans are agreed") + UNREADABLE + command())
                .body();

        assertThat(text(page))
                .contains("Nothing was saved: 1 row has to be mended first.", "F – Status: Fill in this field.")
                .contains("Save only the rows that are right");
        assertThat(page).contains("href=\"#F:status\"", "Only words</textarea>", "Plans are agreed</textarea>");
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void the_rows_that_are_right_are_saved_where_somebody_wants_that() {
        var page = staff.post(GRID, row("A1", "Cables are laid") + UNREADABLE + "&write=valid" + command())
                .body();

        assertThat(text(page)).contains("1 row saved. 1 row is not saved. Please mend:");
        assertThat(text(staff.get("/roadmaps/C2/outcomes/A1").body()))
                .contains("2011 completed waits for approval Cables are laid");
    }

    @Test
    void a_row_that_the_rules_refuse_says_why() {
        var answer = staff.post(GRID + "/rows", row("G", "It was withdrawn") + "&" + row("D", "Right") + command())
                .body();

        assertThat(answer).contains("\"saved\":0", "\"right\":1", "\"D\":{\"saved\":false,\"words\":\"Right, but not");
    }

    private static String row(String key, String narrative) {
        return key + ":status=COMPLETED&" + key + ":narrative=" + narrative.replace(' ', '+');
    }

    private static String command() {
        return "&command=" + UUID.randomUUID() + staff.csrfField();
    }

    private static String rowsOf(String answer) {
        return answer.substring(answer.indexOf("\"rows\":"));
    }
}
