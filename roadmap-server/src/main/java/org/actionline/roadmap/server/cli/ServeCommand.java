package org.actionline.roadmap.server.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.actionline.roadmap.server.RoadmapApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code roadmap serve}: the server on one machine, with everything it keeps in one directory. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Serves the register. Everything is kept in the data directory; a first start writes accounts there.")
class ServeCommand implements Callable<Integer> {

    /** Not an exit code: the server has started and the process goes on until it is stopped. */
    static final int GOES_ON = -1;

    private static final int FAILED = 1;

    /** Those with forward secrecy that authenticate what they encrypt. */
    private static final List<String> CIPHERS = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "N",
            description = "Port to listen on (default ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default ${DEFAULT-VALUE}, this machine only).")
    private String host = "127.0.0.1";

    @Option(
            names = "--data",
            defaultValue = "data",
            paramLabel = "DIR",
            description = "Data directory (default ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--tls",
            paramLabel = "FILE",
            description = "Speak HTTPS with the certificate chain and the private key in this PEM file.")
    private @Nullable Path tls;

    @Option(
            names = "--behind-tls",
            description = "A proxy before this server speaks HTTPS and sends X-Forwarded-Proto and X-Forwarded-For.")
    private boolean behindTls;

    @Option(
            names = "--public-address",
            defaultValue = "",
            paramLabel = "URL",
            description =
                    "Where browsers find this register, such as https://register.example.org; passkeys belong to that address.")
    private String publicAddress = "";

    @Option(
            names = "--issuer",
            defaultValue = "",
            paramLabel = "URL",
            description = "Also accept access tokens of this identity provider (OpenID Connect).")
    private String issuer = "";

    @Option(
            names = "--client-id",
            defaultValue = "",
            paramLabel = "ID",
            description = {
                "Also let people sign in to the pages with that provider, which knows this register by this id. Its secret, if it",
                "has one, stands in ROADMAP_CLIENT_SECRET in the environment."
            })
    private String clientId = "";

    @Option(
            names = "--management-port",
            defaultValue = "0",
            paramLabel = "N",
            description = "Port of this machine for health and bill of materials; 0 takes a free one, -1 none.")
    private int managementPort;

    @Option(
            names = "--four-eyes",
            description =
                    "Publishing, granting roles, erasing and replacing keys take two people. Once on, only two people turn it off.")
    private boolean fourEyes;

    @Option(
            names = "--mongodb",
            paramLabel = "URI",
            description = {
                "Keep log and views on this MongoDB server, such as mongodb://host:27017/roadmap; accounts and keys"
                        + " stay",
                "in the data directory. ROADMAP_MONGODB in the environment says the same and shows in no list of"
                        + " processes."
            })
    private @Nullable String mongodb;

    @Override
    public Integer call() {
        var application = new SpringApplication(RoadmapApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(settings());
        try {
            application.run();
            return GOES_ON;
        } catch (RuntimeException e) {
            // Spring has told why on standard error before it threw.
            return FAILED;
        }
    }

    private Map<String, Object> settings() {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", port);
        properties.put("server.address", host);
        properties.put("roadmap.data", data.toString());
        properties.put("roadmap.demo", demo());
        properties.put("roadmap.access.four-eyes", fourEyes);
        properties.put("roadmap.doors.behind-tls", behindTls);
        properties.put("roadmap.doors.public-address", publicAddress);
        properties.put("roadmap.doors.issuer", issuer);
        properties.put("roadmap.doors.client-id", clientId);
        properties.put(
                "roadmap.doors.client-secret",
                Optional.ofNullable(System.getenv("ROADMAP_CLIENT_SECRET")).orElse(""));
        properties.put("management.server.port", managementPort);
        if (tls != null) {
            properties.put("server.ssl.certificate", "file:" + tls);
            properties.put("server.ssl.certificate-private-key", "file:" + tls);
            properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
            properties.put("server.ssl.ciphers", String.join(",", CIPHERS));
        }
        if (behindTls) {
            properties.put("server.forward-headers-strategy", "native");
        }
        if (mongodb != null) {
            properties.put("roadmap.mongodb", mongodb);
        }
        return properties;
    }

    boolean demo() {
        return false;
    }
}
