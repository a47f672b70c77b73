package org.actionline.roadmap.server.imports;

import org.actionline.roadmap.server.api.Problem;
import org.actionline.roadmap.server.importing.NotARoadmapDocument;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What can be wrong with an upload. */
@RestControllerAdvice(assignableTypes = ImportApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ImportProblems {

    @ExceptionHandler
    ProblemDetail on(NotARoadmapDocument e) {
        return Problem.field(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "not-a-roadmap-document",
                "file",
                e.reason() + " Nothing was written. " + e.wayOut());
    }

    @ExceptionHandler({DocumentTooLarge.class, MaxUploadSizeExceededException.class})
    ProblemDetail tooLarge(Exception e) {
        return Problem.field(
                HttpStatus.CONTENT_TOO_LARGE,
                "document-too-large",
                "file",
                "The document is larger than 8 MiB. Nothing was written. Send only its text, as UTF-8 with tab-separated"
                        + " table rows.");
    }

    @ExceptionHandler
    ProblemDetail on(MissingServletRequestPartException e) {
        return Problem.field(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "missing-file",
                "file",
                "The form has no part \"file\". Send the document there, or as the body itself.");
    }

    @ExceptionHandler
    ProblemDetail on(UnknownImport e) {
        return Problem.of(HttpStatus.NOT_FOUND, "unknown-import", String.valueOf(e.getMessage()));
    }
}
