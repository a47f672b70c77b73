package org.actionline.roadmap.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.actionline.roadmap.server.RoadmapApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The port for whoever keeps the server running: health for all, the bill of materials for few, nothing else. */
@SpringBootTest(
        classes = RoadmapApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
class ManagementPortTest {

    @TempDir
    static Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Visitors visitors;
    private final int port;
    private final int management;

    ManagementPortTest(@LocalServerPort int port, @LocalManagementPort int management) {
        this.visitors = new Visitors(port, data);
        this.port = port;
        this.management = management;
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @AfterEach
    void close() {
        client.close();
        visitors.close();
    }

    @Test
    void health_is_open_and_everything_else_is_not() throws IOException, InterruptedException {
        assertThat(get(management, "/actuator/health", "").statusCode()).isEqualTo(200);
        for (var path : new String[] {"/actuator", "/actuator/sbom", "/actuator/sbom/assets", "/actuator/env"}) {
            assertThat(get(management, path, "").statusCode()).as(path).isEqualTo(401);
            assertThat(get(management, path, token("staff")).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(get(management, "/actuator/env", token("auditor")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void on_the_port_of_the_register_there_is_nothing_of_it() throws IOException, InterruptedException {
        assertThat(get(port, "/actuator/health", "").statusCode()).isEqualTo(404);
        assertThat(get(port, "/actuator/sbom", token("auditor")).statusCode()).isEqualTo(404);
    }

    @Test
    void the_file_of_others_among_the_assets_is_the_one_that_the_bill_of_materials_names()
            throws IOException, InterruptedException, NoSuchAlgorithmException {
        var bill = JsonMapper.shared()
                .readTree(get(management, "/actuator/sbom/assets", token("auditor"))
                        .body());

        assertThat(bill.path("components")).hasSize(1);
        var htmx = bill.at("/components/0");
        var file = new ClassPathResource(htmx.at("/properties/0/value").asString()).getContentAsByteArray();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                .isEqualTo(htmx.at("/hashes/0/content").asString());
        assertThat(new String(file, java.nio.charset.StandardCharsets.UTF_8))
                .contains("version:\"" + htmx.path("version").asString() + "\"");
    }

    private String token(String user) {
        return visitors.founder(user).token();
    }

    private HttpResponse<String> get(int at, String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + at + path));
        return client.send(
                token.isEmpty()
                        ? request.build()
                        : request.header("Authorization", "Bearer " + token).build(),
                BodyHandlers.ofString());
    }
}
