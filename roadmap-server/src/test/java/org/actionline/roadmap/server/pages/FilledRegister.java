package org.actionline.roadmap.server.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.Envelope;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityCommand.PlanActivity;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Role;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.StateExpectedResult;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.period.PeriodCommand.OpenPeriod;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingCommand.SetTiming;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.view.Views;
import org.actionline.roadmap.server.Browser;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.register.Register;
import org.actionline.roadmap.server.security.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * A register with the three roadmaps of {@link Fixture}, started once for all tests of pages that change nothing in them but what is
 * theirs alone. A test that changes more opens a roadmap of its own.
 */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class FilledRegister {

    private static final Path DATA = directory();
    private static final AtomicInteger OPENED = new AtomicInteger();
    private static final Map<String, Browser> SIGNED_IN = new ConcurrentHashMap<>();

    static Browser staff;
    static Browser reviewer;
    static Browser auditor;

    private static int port;
    private static Register register;
    private static Views views;

    @Autowired
    RoadmapQueries queries;

    @DynamicPropertySource
    static void a_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> DATA);
    }

    @BeforeAll
    static void filled_once(@LocalServerPort int port, @Autowired Register running, @Autowired Views shown) {
        register = running;
        views = shown;
        FilledRegister.port = port;
        staff = signedInOnce(port, "staff");
        reviewer = signedInOnce(port, "reviewer");
        auditor = signedInOnce(port, "auditor");
        if (register.head() == 0) {
            new Fixture(register).fill();
        }
        views.awaitPosition(register.head() - 1, Duration.ofSeconds(20));
    }

    /** A roadmap that no other test knows: outcome A with a target, an activity A1 on request, a sub-outcome A1, and outcome B. */
    static RoadmapCode another() {
        var roadmap = new RoadmapCode("T" + OPENED.incrementAndGet());
        write(new OpenRoadmap(roadmap, "Tried out", "ITU", "2015", Template.sixColumns()));
        write(new OpenPeriod(roadmap, new PeriodLabel("2011"), LocalDate.of(2010, 11, 1), LocalDate.of(2011, 5, 31)));
        define(roadmap, "A", null, "Plans are written");
        write(new SetTiming(roadmap, new OutcomeCode("A"), Timing.parse("2013")));
        write(new StateExpectedResult(
                roadmap,
                new OutcomeCode("A"),
                new ExpectedResult("Ten plans", Target.of(null, BigDecimal.TEN, "plans", null, null), null)));
        write(new PlanActivity(
                roadmap,
                new OutcomeCode("A"),
                new Activity(
                        new ActivityId(UUID.randomUUID()),
                        new ActivityCode("A1"),
                        "Write the plans",
                        true,
                        List.of(Role.FACILITATOR),
                        List.of(Bureau.BDT),
                        List.of())));
        define(roadmap, "A1", "A", "Islands have plans");
        define(roadmap, "B", null, "Plans are used");
        return roadmap;
    }

    /** Sends a command as staff and waits until the pages show it. */
    static void write(RegisterCommand command) {
        write("staff", command);
    }

    static void write(String actor, RegisterCommand command) {
        var id = new CommandId(UUID.randomUUID());
        var answer = register.send(command, new Envelope(id, id.toString(), new ActorId(actor), null, null, null));
        views.awaitPosition(answer.position(), Duration.ofSeconds(20));
    }

    /** The fields of a form as a browser sends them, with an id and the secret of the page that was seen last. */
    static HttpResponse<String> send(Browser browser, String address, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.post(address, body + "&command=" + UUID.randomUUID() + browser.csrfField());
    }

    /** What the API answers to an account of the first start. */
    static JsonNode asked(String user, String address) {
        try (var visitors = new Visitors(port, DATA)) {
            return visitors.get(visitors.founder(user).token(), address).json();
        }
    }

    /** One sign-in serves all test classes: nobody keeps more than a few sessions. */
    private static Browser signedInOnce(int port, String user) {
        return SIGNED_IN.computeIfAbsent(port + " " + user, first -> Visitors.signedIn(port, DATA, user));
    }

    private static void define(RoadmapCode roadmap, String code, @Nullable String parent, String statement) {
        write(new DefineOutcome(
                roadmap,
                new OutcomeId(UUID.randomUUID()),
                new OutcomeCode(code),
                parent == null ? null : new OutcomeCode(parent),
                statement,
                Mark.FIRM,
                parent == null ? null : Reason.of("They are divided")));
    }

    private static Path directory() {
        try {
            var directory = Files.createTempDirectory("filled-register");
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
