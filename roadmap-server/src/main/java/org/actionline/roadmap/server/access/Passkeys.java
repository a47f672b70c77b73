package org.actionline.roadmap.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.server.security.DoorSettings;
import org.actionline.roadmap.server.security.PasskeyHolders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys (W3C Web Authentication level 3): made by a device that checks its owner by finger, face or PIN, so that one is both
 * factors at once. Each challenge is for one browser and is taken once.
 *
 * <p>They belong to the public address of this register, where there is one, and otherwise to {@code localhost}.
 */
public final class Passkeys implements PasskeyHolders {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final String NEW = Passkeys.class.getName() + ".new";
    private static final String ASKED = Passkeys.class.getName() + ".asked";
    private static final int LONGEST_LABEL = 100;
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final DoorSettings settings;
    private final PasskeyOwners owners;
    private final StoredPasskeys stored;
    private final Map<String, WebAuthnRelyingPartyOperations> origins = new ConcurrentHashMap<>();

    Passkeys(DoorSettings settings, People people) {
        this.settings = settings;
        this.owners = new PasskeyOwners(people);
        this.stored = new StoredPasskeys(people);
    }

    /** Whether a browser that asks under this address can use passkeys of this register. */
    public boolean workAt(HttpServletRequest request) {
        return host().equals(request.getServerName());
    }

    /** The address they belong to. */
    public String host() {
        return settings.publicAddress().isEmpty()
                ? "localhost"
                : URI.create(settings.publicAddress()).getHost();
    }

    /** What a device needs to make a passkey for whoever is signed in, as JSON for the browser. */
    public String offer(HttpServletRequest request, Authentication owner) {
        var options = at(request)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(owner));
        request.getSession().setAttribute(NEW, Challenge.of(options));
        return JSON.writeValueAsString(options);
    }

    /**
     * Keeps what the device made of the offer of this browser.
     *
     * @throws InvalidValue if it is no answer to it
     * @throws AccessRefused if there are too many already
     */
    void keep(HttpServletRequest request, @Nullable String label, @Nullable String answer) {
        var name = InvalidValue.requireText(
                "label", InvalidValue.require("label", label, "a name for it, such as the device"), LONGEST_LABEL);
        var offered =
                taken(request, NEW, PublicKeyCredentialCreationOptions.class).orElseThrow(Passkeys::noAnswer);
        try {
            var made = JSON.readValue(
                    answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            at(request)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            offered, new RelyingPartyPublicKey(made, name)));
        } catch (AccessRefused refused) {
            throw refused;
        } catch (RuntimeException anyKindOfNonsense) {
            LOG.debug("A passkey was not kept", anyKindOfNonsense);
            throw noAnswer();
        }
    }

    @Override
    public String challenge(HttpServletRequest request) {
        var options =
                at(request).createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        request.getSession().setAttribute(ASKED, Challenge.of(options));
        return JSON.writeValueAsString(options);
    }

    @Override
    public Optional<ActorId> holder(HttpServletRequest request, @Nullable String answer) {
        var asked = taken(request, ASKED, PublicKeyCredentialRequestOptions.class);
        if (asked.isEmpty() || answer == null) {
            return Optional.empty();
        }
        try {
            var signed =
                    JSON.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var owner = at(request).authenticate(new RelyingPartyAuthenticationRequest(asked.get(), signed));
            return Optional.of(StoredPasskeys.owner(owner.getId()));
        } catch (RuntimeException anyKindOfNonsense) {
            // The libraries tell a wrong signature, origin, challenge or encoding by exceptions of many kinds: all of
            // them are a no.
            LOG.debug("A passkey was refused", anyKindOfNonsense);
            return Optional.empty();
        }
    }

    /** Of two requests of one browser with the same challenge one gets it. */
    private static <T> Optional<T> taken(HttpServletRequest request, String name, Class<T> type) {
        return request.getSession().getAttribute(name) instanceof Challenge kept ? kept.take(type) : Optional.empty();
    }

    /** What was asked for, until it is taken. */
    private record Challenge(AtomicReference<@Nullable Object> options) {

        static Challenge of(Object options) {
            return new Challenge(new AtomicReference<>(options));
        }

        <T> Optional<T> take(Class<T> type) {
            var kept = options.getAndSet(null);
            return type.isInstance(kept) ? Optional.of(type.cast(kept)) : Optional.empty();
        }
    }

    private static InvalidValue noAnswer() {
        return new InvalidValue("passkey", "", "what the device made for this page; begin again");
    }

    /** Never the address that a request names by itself: only its port, which is the server's own. */
    private WebAuthnRelyingPartyOperations at(HttpServletRequest request) {
        var origin = settings.publicAddress().isEmpty()
                ? (request.isSecure() ? "https" : "http") + "://localhost:" + request.getLocalPort()
                : settings.publicAddress();
        return origins.computeIfAbsent(origin, this::operations);
    }

    private WebAuthnRelyingPartyOperations operations(String origin) {
        var register = PublicKeyCredentialRpEntity.builder()
                .id(host())
                .name("Roadmap Register")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(owners, stored, register, Set.of(origin));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
