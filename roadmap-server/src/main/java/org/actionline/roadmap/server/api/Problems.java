package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.INSUFFICIENT_STORAGE;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.server.register.RegisterBusy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Every error of the API as an RFC 9457 problem; refusals have their sentences in {@link RefusalProblems}, features may answer first. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail on(CommandRefused refused) {
        var problem = RefusalProblems.of(refused.refusal());
        refused.winner().ifPresent(winner -> problem.setProperty("winner", winner));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(Unanswerable question) {
        return NoAnswerProblems.of(question.why());
    }

    @ExceptionHandler
    ProblemDetail on(InvalidValue invalid) {
        return invalid(invalid);
    }

    @ExceptionHandler
    ProblemDetail on(MissingField missing) {
        return missing(missing);
    }

    @ExceptionHandler
    ProblemDetail on(RowsNotRead refused) {
        return GridProblems.rowsRefused(refused.rows());
    }

    static ProblemDetail missing(MissingField missing) {
        var problem = Problem.of(
                UNPROCESSABLE_CONTENT,
                "missing-" + missing.field(),
                "The field \"%s\" is missing. Send %s.".formatted(missing.field(), missing.wanted()));
        problem.setProperty("field", missing.field());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(RegisterBusy busy) {
        return Problem.of(CONFLICT, "lost-every-race", String.valueOf(busy.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(LogFailure failure) {
        var why = String.valueOf(failure.getMessage());
        return switch (failure) {
            case LogFailure.Busy busy -> retryLater(Problem.of(SERVICE_UNAVAILABLE, "log-busy", why));
            case LogFailure.DiskFull full ->
                answer(Problem.of(
                        INSUFFICIENT_STORAGE,
                        "disk-full",
                        why + ". Nothing was written; reading goes on. Free some space and send the command again."));
            case LogFailure.Unreachable away -> retryLater(Problem.of(SERVICE_UNAVAILABLE, "log-unreachable", why));
            case LogFailure.Unconfirmed lost -> retryLater(Problem.of(SERVICE_UNAVAILABLE, "unconfirmed", why));
            case LogFailure.CommitTooLarge large -> answer(Problem.of(UNPROCESSABLE_CONTENT, "commit-too-large", why));
            case LogFailure.Stopped stopped -> answer(Problem.of(SERVICE_UNAVAILABLE, "log-stopped", why));
            case LogFailure.EntryRefused refused -> answer(Problem.of(UNPROCESSABLE_CONTENT, "event-too-large", why));
            case LogFailure.TooManyTags many -> answer(Problem.of(UNPROCESSABLE_CONTENT, "too-many-tags", why));
            case LogFailure.BeyondHead beyond -> answer(Problem.of(UNPROCESSABLE_CONTENT, "beyond-head", why));
            case LogFailure.Conflict conflict -> unexpected(conflict);
            case LogFailure.UnknownMarker marker -> unexpected(marker);
            case LogFailure.Damaged damaged -> unexpected(damaged);
            case LogFailure.Unreadable unreadable -> unexpected(unreadable);
            case LogFailure.OtherLog other -> unexpected(other);
            case LogFailure.InUse use -> unexpected(use);
            case LogFailure.UnknownFormat format -> unexpected(format);
        };
    }

    /** A bug: the caller gets a reference number, the log the whole story. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception bug) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected error {}", reference, bug);
        var problem = Problem.of(
                INTERNAL_SERVER_ERROR,
                "unexpected",
                "Something went wrong that should not have. If this was a command, send it again with the same"
                        + " Idempotency-Key: it is carried out at most once. Reference: " + reference + ".");
        problem.setProperty("reference", reference);
        return answer(problem);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(unreadable(e).getStatus()).body(unreadable(e));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = e.getParameterName();
        return ResponseEntity.status(UNPROCESSABLE_CONTENT)
                .body(Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "missing-" + name,
                        name,
                        "The parameter \"%s\" is missing from the address.".formatted(name)));
    }

    /** What Spring refuses by itself gets a type as well, named for its status. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem
                && (problem.getType() == null || problem.getType().toString().equals("about:blank"))) {
            var known = HttpStatus.valueOf(status.value());
            problem.setType(URI.create("/problems/"
                    + known.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-')));
            if (known == HttpStatus.UNSUPPORTED_MEDIA_TYPE) {
                problem.setDetail("%s Send %s.".formatted(problem.getDetail(), accepted(headers)));
            } else if (known == HttpStatus.NOT_ACCEPTABLE) {
                problem.setDetail("%s Ask for one of these in the header Accept, or leave it out."
                        .formatted(problem.getDetail()));
            }
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static String accepted(HttpHeaders headers) {
        var types = headers.getAccept().stream()
                .filter(MediaType.APPLICATION_JSON::equals)
                .map(MediaType::toString)
                .findFirst();
        return types.or(() ->
                        headers.getAccept().stream().map(MediaType::toString).findFirst())
                .orElse("another Content-Type");
    }

    /** An address that spells a code in a way no code is spelt: there is nothing there. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                return ResponseEntity.status(NOT_FOUND)
                        .body(Problem.field(
                                NOT_FOUND,
                                "unknown-" + invalid.field(),
                                invalid.field(),
                                "There is no %s %s: a code is %s."
                                        .formatted(invalid.field(), invalid.given(), invalid.accepted())));
            }
        }
        if (e instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return ResponseEntity.status(NOT_FOUND)
                    .body(Problem.field(
                            NOT_FOUND,
                            "unknown-" + argument.getName(),
                            argument.getName(),
                            "There is no %s %s.".formatted(argument.getName(), e.getValue())));
        }
        return ResponseEntity.badRequest()
                .body(Problem.of(
                        BAD_REQUEST, "unreadable-parameter", "\"%s\" cannot be read here.".formatted(e.getValue())));
    }

    /** What cannot be read as the request wants it, and where. */
    static ProblemDetail unreadable(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                return invalid(invalid);
            }
        }
        return unreadableJson(e instanceof JacksonException ? e : e.getCause());
    }

    private static ProblemDetail unreadableJson(@Nullable Throwable first) {
        for (Throwable cause = first; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "unknown-field",
                        path(unknown),
                        "The body has a field \"%s\" that this command does not know. Known: %s."
                                .formatted(unknown.getPropertyName(), known(unknown)));
            }
            if (cause instanceof InvalidFormatException format) {
                return Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "invalid-" + lastName(format),
                        path(format),
                        "%s \"%s\" cannot be read. Accepted: %s."
                                .formatted(path(format), format.getValue(), accepted(format)));
            }
            if (cause instanceof DatabindException whole && path(whole).isEmpty()) {
                return Problem.of(
                        UNPROCESSABLE_CONTENT,
                        "unreadable-body",
                        "The body is JSON of another shape. Send an object; the API description at /v3/api-docs shows its fields.");
            }
            if (cause instanceof DatabindException databind) {
                return Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "unreadable-body",
                        path(databind),
                        "The body cannot be read at \"%s\". The API description at /v3/api-docs shows its shape."
                                .formatted(path(databind)));
            }
            if (cause instanceof JacksonException json) {
                return Problem.of(BAD_REQUEST, "no-json", "The body is no JSON" + place(json) + ".");
            }
        }
        return Problem.of(BAD_REQUEST, "no-body", "The request has no body. Send a JSON object.");
    }

    /** Where the parser gave up. Its own words speak of sources and offsets that a sender has never seen. */
    private static String place(JacksonException e) {
        var at = e.getLocation();
        return at == null || at.getLineNr() < 1
                ? ""
                : ": it cannot be read at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    static ProblemDetail invalid(InvalidValue invalid) {
        return Problem.field(
                UNPROCESSABLE_CONTENT,
                "invalid-" + invalid.field(),
                invalid.field(),
                String.valueOf(invalid.getMessage()));
    }

    private static String path(DatabindException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String lastName(DatabindException e) {
        var path = path(e);
        return path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[.*", "");
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String accepted(InvalidFormatException e) {
        var type = e.getTargetType();
        if (type.isEnum()) {
            return Arrays.stream(type.getFields())
                    .filter(java.lang.reflect.Field::isEnumConstant)
                    .map(Problems::written)
                    .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "a day such as 2011-12-31";
            case "YearMonth" -> "a month such as 2011-12";
            case "BigDecimal" -> "a number";
            default -> "a " + type.getSimpleName();
        };
    }

    private static String written(java.lang.reflect.Field constant) {
        var name = constant.getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class);
        return name == null ? constant.getName() : name.value();
    }

    private static ResponseEntity<ProblemDetail> retryLater(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
