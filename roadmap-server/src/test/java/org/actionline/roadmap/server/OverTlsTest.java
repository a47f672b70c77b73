package org.actionline.roadmap.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.actionline.roadmap.server.access.AccountsFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./roadmap serve --tls FILE}: what browsers are promised once nobody can listen. */
class OverTlsTest {

    private static final String PASSWORD = "only-for-this-test";

    @TempDir
    static Path place;

    private static ServerProcess server;
    private static SSLContext trusted;
    private static HttpClient client;

    @BeforeAll
    static void a_server_with_a_certificate() throws GeneralSecurityException, IOException, InterruptedException {
        var store = place.resolve("server.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var pem = place.resolve("server.pem");
        Files.writeString(
                pem,
                block("CERTIFICATE", keys.getCertificate("server").getEncoded())
                        + block(
                                "PRIVATE KEY",
                                keys.getKey("server", PASSWORD.toCharArray()).getEncoded()));
        server = ServerProcess.start(place.resolve("data"), "--tls", pem.toString());

        var trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("server", keys.getCertificate("server"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trust);
        trusted = SSLContext.getInstance("TLS");
        trusted.init(null, managers.getTrustManagers(), null);
        client = HttpClient.newBuilder()
                .sslContext(trusted)
                .cookieHandler(new CookieManager())
                .build();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.stop();
    }

    @Test
    void browsers_are_told_to_come_over_tls_for_a_year_and_to_every_subdomain() {
        assertThat(get("/sign-in").headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(policy -> {
                    assertThat(policy).contains("includeSubDomains");
                    assertThat(Long.parseLong(policy.replaceAll(".*max-age=(\\d+).*", "$1")))
                            .isGreaterThanOrEqualTo(31_536_000);
                });
    }

    @Test
    void every_cookie_is_bound_to_this_host_and_to_tls() {
        var cookies = new ArrayList<String>();
        try (var stranger = HttpClient.newBuilder().sslContext(trusted).build()) {
            for (var path : List.of("/sign-in", "/sign-in?lang=fr")) {
                cookies.addAll(
                        send(stranger, HttpRequest.newBuilder(address(path)).GET())
                                .headers()
                                .allValues("Set-Cookie"));
            }
        }

        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie).startsWith("__Host-lang="))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("__Host-roadmap="))
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain"));
    }

    @Test
    void signing_out_clears_the_cache_of_the_browser() {
        var staff = new AccountsFile(place.resolve("data"))
                .readOrCreate().stream()
                        .filter(entry -> entry.user().text().equals("staff"))
                        .findFirst()
                        .orElseThrow();
        post("/sign-in", "username=staff&password=" + staff.password());

        var out = post("/sign-out", "");

        assertThat(out.headers().firstValue("Location").orElse("")).endsWith("/sign-in?out");
        assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
    }

    @Test
    void session_ids_have_128_bits_and_never_come_twice() {
        var ids = new HashSet<String>();
        for (var visit = 0; visit < 100; visit++) {
            try (var stranger = HttpClient.newBuilder().sslContext(trusted).build()) {
                var cookie = send(
                                stranger,
                                HttpRequest.newBuilder(address("/sign-in")).GET())
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow();
                ids.add(cookie.replaceAll("__Host-roadmap=([^;]*);.*", "$1"));
            }
        }

        assertThat(ids).hasSize(100).allSatisfy(id -> assertThat(id).matches("[0-9A-F]{32}"));
    }

    @Test
    void only_current_versions_of_tls_are_spoken() throws IOException {
        for (var version : List.of("TLSv1.2", "TLSv1.3")) {
            try (var socket = socket(version)) {
                socket.startHandshake();
                assertThat(socket.getSession().getProtocol()).isEqualTo(version);
                assertThat(socket.getSession().getCipherSuite())
                        .matches("TLS_(ECDHE_.*_WITH_)?(AES_\\d+_GCM|CHACHA20).*");
            }
        }
        for (var old : List.of("TLSv1", "TLSv1.1")) {
            try (var socket = socket(old)) {
                assertThatExceptionOfType(SSLHandshakeException.class).as(old).isThrownBy(socket::startHandshake);
            }
        }
    }

    @Test
    void without_forward_secrecy_or_with_old_ciphers_nobody_is_served() throws IOException {
        try (var socket = (SSLSocket) trusted.getSocketFactory().createSocket("localhost", server.port())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(Stream.of(socket.getSupportedCipherSuites())
                    .filter(suite -> suite.contains("_CBC_") || suite.startsWith("TLS_RSA_"))
                    .toArray(String[]::new));

            assertThatExceptionOfType(SSLHandshakeException.class).isThrownBy(socket::startHandshake);
        }
    }

    @Test
    void what_is_sent_without_tls_is_not_led_on() throws IOException {
        try (var plain = new java.net.Socket("localhost", server.port())) {
            plain.getOutputStream().write("GET /api/roadmaps HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));

            assertThat(new String(plain.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain("Location");
        }
    }

    private static SSLSocket socket(String version) throws IOException {
        var socket = (SSLSocket) trusted.getSocketFactory().createSocket("localhost", server.port());
        socket.setEnabledProtocols(new String[] {version});
        return socket;
    }

    private static HttpResponse<String> get(String path) {
        return send(client, HttpRequest.newBuilder(address(path)).GET());
    }

    private static HttpResponse<String> post(String path, String fields) {
        var token = get("/sign-in").body().replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        return send(
                client,
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                fields + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))));
    }

    private static HttpResponse<String> send(HttpClient by, HttpRequest.Builder request) {
        try {
            return by.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI address(String path) {
        return URI.create("https://localhost:" + server.port() + path);
    }

    private static String block(String kind, byte[] content) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content), kind);
    }
}
