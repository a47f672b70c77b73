package org.actionline.roadmap.server.imports;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.server.Browser;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.api.Api;
import org.actionline.roadmap.server.security.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Uploads that want to be unpacked, executed, resolved or waited for. A preview writes no event, whatever it previews. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class HostileUploadsTest {

    private static final int BOMB = 200 * 1024 * 1024;
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final Duration SLOW = Duration.ofSeconds(20);
    private static final String TABLE = ImportOverHttpTest.DOCUMENT;

    @TempDir
    static Path data;

    private final Api api;
    private final EventLog log;
    private final int port;

    HostileUploadsTest(@LocalServerPort int port, @Autowired EventLog log) {
        this.api = new Api(port, data);
        this.log = log;
        this.port = port;
    }

    @DynamicPropertySource
    static void a_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @AfterEach
    void close() {
        api.close();
    }

    static Stream<Map.Entry<String, byte[]>> uploads() {
        return Stream.of(
                Map.entry("zip bomb", zip("document.txt")),
                Map.entry("zip that climbs out", zip("../../../../tmp/inj")),
                Map.entry("gzip bomb", gzip()),
                Map.entry("entities that multiply", laughs()),
                Map.entry(
                        "entity that reads a file",
                        text("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")),
                Map.entry("page", text("<html><script>alert('inj')</script></html>")),
                Map.entry("program", concat(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, new byte[4096])),
                Map.entry("zeros", new byte[LARGEST]),
                Map.entry("UTF-16", TABLE.getBytes(UTF_16)),
                Map.entry("half a character", concat(text(TABLE), new byte[] {(byte) 0xc3})),
                Map.entry("one long line", text("A: " + "a ".repeat(LARGEST / 2 - 10))),
                Map.entry("many tabs", text("\t".repeat(LARGEST - 10))),
                Map.entry("many lines", text("A\n".repeat(LARGEST / 2 - 10))),
                Map.entry("slow codes", text(TABLE + "(".repeat(50_000) + "A1: ".repeat(50_000) + "\t2011\tGoal 2\n")),
                Map.entry("slow timing", text(TABLE.replace("2011", "2010-".repeat(20_000)))),
                Map.entry("slow references", text(TABLE.replace("Goal 2", "Goal 1, ".repeat(20_000)))),
                Map.entry("slow hyphens", text(TABLE.replace("lend books", "lend-\u00ad ".repeat(20_000)))),
                Map.entry(
                        "control and bidi characters",
                        text(TABLE.replace("books", "bo\u0000oks\u202Eskoob\u001B[31m"))));
    }

    @ParameterizedTest
    @MethodSource("uploads")
    void an_upload_is_answered_calmly_and_writes_nothing(Map.Entry<String, byte[]> upload) throws IOException {
        var before = log.head();
        var began = Instant.now();

        var reply = api.upload("/api/imports?name=..%2F..%2Fetc%2Fpasswd%0Aforged%E2%80%AE", upload.getValue());

        assertThat(Duration.between(began, Instant.now())).as(upload.getKey()).isLessThan(SLOW);
        assertThat(reply.status()).as(reply.response().body()).isBetween(200, 499);
        assertThat(log.head()).isEqualTo(before);
        assertThat(Path.of("/tmp/inj")).doesNotExist();
        try (var kept = Files.walk(data.resolve("imports"))) {
            assertThat(kept.filter(Files::isRegularFile)).allSatisfy(file -> {
                assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}(\\.name)?");
                assertThat(Files.size(file)).isLessThanOrEqualTo(LARGEST);
            });
        } catch (UncheckedIOException | java.nio.file.NoSuchFileException nothingKept) {
            assertThat(reply.status()).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void what_a_document_says_is_shown_as_text() {
        var document = TABLE.replace("Libraries lend books", "<script>alert('inj')</script> =1+1 lend books");
        try (var staff = new Browser(port);
                var visitors = new Visitors(port, data)) {
            staff.signIn("staff", visitors.passwordOf("staff"));
            staff.get("/import");

            var sent = staff.upload("/import", "<img src=x>.txt", text(document));
            var preview =
                    staff.get(sent.headers().firstValue("Location").orElse("").replaceAll("^https?://[^/]+", ""));

            assertThat(preview.statusCode()).isEqualTo(200);
            assertThat(preview.body()).contains("&lt;script&gt;alert").doesNotContain("<script>alert", "<img src=x>");
        }
    }

    @Test
    void a_form_with_a_file_that_is_too_large_or_missing_is_told_so() {
        try (var staff = new Browser(port);
                var visitors = new Visitors(port, data)) {
            staff.signIn("staff", visitors.passwordOf("staff"));
            staff.get("/import");

            var tooLarge = staff.upload("/import", "large.txt", new byte[LARGEST + 1024 * 512]);
            var without = staff.post("/import", staff.csrfField().substring(1));

            assertThat(tooLarge.statusCode()).isBetween(400, 499);
            assertThat(without.statusCode()).isEqualTo(400);
        }
    }

    private static byte[] zip(String name) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            var block = new byte[1024 * 1024];
            for (var written = 0; written < BOMB; written += block.length) {
                zip.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip() {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            var block = new byte[1024 * 1024];
            for (var written = 0; written < BOMB; written += block.length) {
                gzip.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] laughs() {
        var entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (var level = 1; level < 12; level++) {
            entities.append("<!ENTITY a%d \"%s\">"
                    .formatted(level, "&a%d;".formatted(level - 1).repeat(10)));
        }
        return text(entities + "]><x>&a11;</x>");
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }
}
