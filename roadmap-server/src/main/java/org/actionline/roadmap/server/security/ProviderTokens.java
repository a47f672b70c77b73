package org.actionline.roadmap.server.security;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actionline.roadmap.api.ActorId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Access tokens of an identity provider (RFC 9068): signed by one of its published keys with a signature of a public key, made for
 * this register, of the type of an access token, and not expired.
 *
 * <p>The algorithms are fixed here, so a token cannot choose none, or a public key as its secret.
 */
final class ProviderTokens {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderTokens.class);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final List<SignatureAlgorithm> ALGORITHMS = List.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.PS384,
            SignatureAlgorithm.PS512,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512);

    private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt", "jwt");

    private final JwtDecoder decoder;
    private final ProviderPeople people;

    /** The provider is asked for its keys with the first token, so that it may be down when this server starts. */
    ProviderTokens(String issuer, String audience, ProviderPeople people) {
        this.people = people;
        this.decoder = new SupplierJwtDecoder(() -> {
            var nimbus = NimbusJwtDecoder.withIssuerLocation(issuer)
                    .jwsAlgorithms(allowed -> allowed.addAll(ALGORITHMS))
                    .validateType(false)
                    .build();
            // As it was sent: by default it becomes a URL, in which capitals of the scheme are lost.
            nimbus.setClaimSetConverter(MappedJwtClaimSetConverter.withDefaults(Map.of("iss", issued -> issued)));
            nimbus.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(CLOCK_SKEW),
                    new JwtIssuerValidator(issuer),
                    rule(
                            "aud",
                            jwt -> jwt.getAudience() != null
                                    && jwt.getAudience().contains(audience)),
                    rule("exp", jwt -> jwt.getExpiresAt() != null),
                    rule(
                            "sub",
                            jwt -> jwt.getSubject() != null && !jwt.getSubject().isBlank()),
                    rule("typ", ProviderTokens::isAccessToken)));
            return nimbus;
        });
    }

    /** Whose the token is; nothing if it is not to be trusted in every respect. */
    Optional<ActorId> holder(String token) {
        try {
            var jwt = decoder.decode(token);
            var user = text(jwt, "preferred_username");
            var name = text(jwt, "name");
            return people.admit(
                    jwt.getClaimAsString("iss") + " " + jwt.getSubject(), user, name.isEmpty() ? user : name);
        } catch (JwtException refused) {
            LOG.debug("A token of the identity provider was refused", refused);
            return Optional.empty();
        } catch (RuntimeException unreachable) {
            LOG.warn("The identity provider gave no keys to check a token with: {}", unreachable.toString());
            return Optional.empty();
        }
    }

    private static boolean isAccessToken(Jwt jwt) {
        return jwt.getHeaders().get("typ") instanceof String type && TYPES.contains(type.toLowerCase(Locale.ROOT));
    }

    private static OAuth2TokenValidator<Jwt> rule(String claim, java.util.function.Predicate<Jwt> holds) {
        return jwt -> holds.test(jwt)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("invalid_token", claim + " is not accepted", null));
    }

    private static String text(Jwt jwt, String claim) {
        return jwt.getClaims().get(claim) instanceof String text ? text.strip() : "";
    }
}
