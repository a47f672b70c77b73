package org.actionline.roadmap.server.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.server.Browser;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.accesslog.AccessChain;
import org.actionline.roadmap.server.backup.Backup;
import org.actionline.roadmap.server.security.Visitors.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Somebody wrote words that have to go, and then has to be forgotten: afterwards neither is found in any file, in what any address of
 * API and pages answers, in a backup, a bundle or the server's own log.
 */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class NoTraceTest {

    private static final String WORDS = "Telephone Zanzibarowski at home after eight";
    private static final List<String> TRACES = List.of("zanzibarowski", "quellbach");

    @TempDir
    static Path data;

    @TempDir
    static Path elsewhere;

    private final Visitors visitors;
    private final Browser auditor;
    private final Browser author;
    private final List<RouteUnderTest> readable;

    NoTraceTest(
            @LocalServerPort int port,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.visitors = new Visitors(port, data);
        this.auditor = new Browser(port);
        this.author = new Browser(port);
        this.readable = RouteUnderTest.of(mapping).stream()
                .filter(route -> route.method().equals("GET"))
                .toList();
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @AfterEach
    void close() {
        visitors.close();
        auditor.close();
        author.close();
    }

    @Test
    void words_and_person_are_found_nowhere_after_they_were_erased(CapturedOutput output) throws IOException {
        new MatrixCast(visitors).fill("C2");
        var person = visitors.settled(visitors.register("miriam.quellbach", "Miriam Quellbach"));
        MatrixCast.done(visitors.grant(person.id(), "staff", ""));
        author.signIn(person.user(), person.password());
        author.get("/roadmaps/C2");
        var outcome = "/api/roadmaps/C2/outcomes/D/reword-outcome";
        var reworded = visitors.post(
                person.token(), outcome, Map.of("statement", WORDS, "reason", "Mrs Zanzibarowski asked for it"));
        MatrixCast.done(reworded);
        MatrixCast.done(visitors.post(
                person.token(),
                outcome,
                Map.of("statement", "Broadband reaches all", "reason", "Found in the minutes")));
        auditor.signIn("auditor", visitors.passwordOf("auditor"));
        assertThat(inFiles(data)).isNotEmpty();
        assertThat(answers().anyMatch(NoTraceTest::holdsATrace)).isTrue();

        var position = reworded.json().path("position").asLong();
        MatrixCast.done(
                asAdmin("/api/events/" + position + "/erase", Map.of("reason", "Personal data", "copies", true)));
        MatrixCast.done(asAdmin("/api/people/" + person.id() + "/erase-person", Map.of("reason", "Asked for it")));

        assertThat(inFiles(data)).as("data directory").isEmpty();
        assertThat(answers().filter(NoTraceTest::holdsATrace)).as("answers").isEmpty();
        var backup = elsewhere.resolve("backup.zip");
        Backup.make(data, backup, new Quiet());
        assertThat(inside(backup)).as("backup").isEmpty();
        assertThat(holdsATrace(output.getAll())).as("log of the server").isFalse();
        assertThat(EventLog.firstFlaw(data)).isEmpty();
        assertThat(EventLog.firstFlaw(data.resolve("access"))).isEmpty();
        assertThat(AccessChain.verify(data).lines()).isPositive();
    }

    /** What every address answers to whoever may read everything, and to whoever keeps the accounts. */
    private Stream<String> answers() {
        var auditorToken = visitors.founder("auditor").token();
        var adminToken = visitors.founder("admin").token();
        return readable.stream().flatMap(route -> {
            var address = route.address("C2", false);
            return route.pattern().startsWith("/api/")
                    ? Stream.of(
                            told(address, visitors.get(auditorToken, address)),
                            told(address, visitors.get(adminToken, address)))
                    : Stream.of(address + " " + auditor.visit("GET", address).body());
        });
    }

    private static String told(String address, Reply reply) {
        return address + " " + reply.body();
    }

    private Reply asAdmin(String address, Map<String, Object> body) {
        return visitors.post(visitors.founder("admin").token(), address, body);
    }

    private static final class Quiet implements Backup.Watcher {

        @Override
        public void phase(String what) {}

        @Override
        public void verified(long done, long of) {}
    }

    private static List<String> inside(Path zip) throws IOException {
        try (var archive = new ZipFile(zip.toFile())) {
            return archive.stream()
                    .filter(entry -> {
                        try (var content = archive.getInputStream(entry)) {
                            return holdsATrace(new String(content.readAllBytes(), ISO_8859_1));
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .map(entry -> entry.getName())
                    .toList();
        }
    }

    private static List<Path> inFiles(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(NoTraceTest::fileHoldsATrace)
                    .toList();
        }
    }

    private static boolean fileHoldsATrace(Path file) {
        try {
            return holdsATrace(new String(Files.readAllBytes(file), ISO_8859_1));
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean holdsATrace(String text) {
        var plain = text.toLowerCase(Locale.ROOT);
        return TRACES.stream().anyMatch(plain::contains);
    }
}
