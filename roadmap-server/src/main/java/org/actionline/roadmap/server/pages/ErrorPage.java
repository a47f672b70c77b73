package org.actionline.roadmap.server.pages;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;
import static jakarta.servlet.RequestDispatcher.ERROR_MESSAGE;
import static jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI;
import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/**
 * Where the container sends what nobody answered: unknown addresses, refused forms and bugs.
 *
 * <p>A bug gets a reference number; the story behind it stands in the server's log under that number and nowhere else.
 */
@Controller
class ErrorPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    private final Words words;

    ErrorPage(Words words) {
        this.words = words;
    }

    @Requires(Right.OPEN)
    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var status = status(request);
        var reference = status.is5xxServerError() ? noted(request) : null;
        if (String.valueOf(request.getAttribute(ERROR_REQUEST_URI)).startsWith("/api/")) {
            return problem(request, status, reference);
        }
        return page(status, request).addObject("reference", reference);
    }

    /** Where a form is sent that was too large to be read. */
    @Requires(Right.OPEN)
    @GetMapping("/too-large")
    ModelAndView tooLarge() {
        return ProblemPage.of(HttpStatus.CONTENT_TOO_LARGE, words);
    }

    private ModelAndView page(HttpStatus status, HttpServletRequest request) {
        var denied = request.getAttribute(WebAttributes.ACCESS_DENIED_403);
        if (denied instanceof CsrfException) {
            return ProblemPage.ofForgedOrOldForm(words);
        }
        return denied == null
                ? ProblemPage.of(status, words)
                : ProblemPage.of(status, String.valueOf(request.getAttribute(ERROR_MESSAGE)), words);
    }

    /** Of what the container or the firewall refused before anything of the API saw it, and of a bug. */
    private static ResponseEntity<ProblemDetail> problem(
            HttpServletRequest request, HttpStatus status, @Nullable String reference) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + type(status)));
        problem.setInstance(
                URI.create(UriUtils.encodePath(String.valueOf(request.getAttribute(ERROR_REQUEST_URI)), UTF_8)));
        if (status.is4xxClientError()) {
            problem.setDetail(
                    status == HttpStatus.METHOD_NOT_ALLOWED
                            ? "No address answers this method. Use GET or POST."
                            : "The request was refused before it was read. Look for a method, or characters in its address, that none of ours has.");
        }
        if (reference != null) {
            problem.setProperty("reference", reference);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String type(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "unknown-address";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            default -> status.is4xxClientError() ? "refused-request" : "unexpected";
        };
    }

    private static String noted(HttpServletRequest request) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected error {} at {}", reference, request.getAttribute(ERROR_REQUEST_URI), (Throwable)
                request.getAttribute(ERROR_EXCEPTION));
        return reference;
    }

    /** Asked for directly there is no error, and no such page. */
    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
