package org.actionline.roadmap.server.evidence;

import org.actionline.roadmap.server.api.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What can be wrong with a file, and the way out. */
@RestControllerAdvice(assignableTypes = EvidenceApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class EvidenceProblems {

    @ExceptionHandler
    ProblemDetail on(EvidenceRefused refused) {
        return switch (refused) {
            case EvidenceRefused.Empty e ->
                Problem.field(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "missing-file",
                        "file",
                        e.getMessage() + " Send its bytes as the body, or as the part \"file\" of a form.");
            case EvidenceRefused.TooLarge e -> tooLarge();
            case EvidenceRefused.OtherBytes e ->
                Problem.field(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "digest-differs",
                        ContentDigest.HEADER,
                        e.getMessage() + " Nothing was kept. Send it again.");
            case EvidenceRefused.TooMany e ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "too-many-files",
                        e.getMessage() + " Keep the document elsewhere and cite its address or symbol in evidence.");
            case EvidenceRefused.Damaged e ->
                Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "evidence-damaged",
                        e.getMessage() + " It is not given out. Restore it from a backup.");
        };
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ProblemDetail tooLarge() {
        return Problem.field(
                HttpStatus.CONTENT_TOO_LARGE,
                "file-too-large",
                "file",
                "The file is larger than 8 MiB. Nothing was kept. Send a smaller one, or keep it elsewhere and cite its address"
                        + " in evidence.");
    }

    @ExceptionHandler(MissingServletRequestPartException.class)
    ProblemDetail missing() {
        return Problem.field(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "missing-file",
                "file",
                "The form has no part \"file\". Send the file there, or as the body itself.");
    }
}
