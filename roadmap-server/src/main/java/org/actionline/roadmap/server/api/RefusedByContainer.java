package org.actionline.roadmap.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the container refuses before anybody of ours sees it, such as a slash in disguise, is a problem document too. */
@Component
class RefusedByContainer implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final JsonMapper json;

    RefusedByContainer(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    private final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            var status = HttpStatus.resolve(response.getStatus());
            if (status == null
                    || !status.isError()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            var problem = Problem.of(
                    status,
                    status.is4xxClientError() || status == HttpStatus.NOT_IMPLEMENTED
                            ? "refused-request"
                            : "unexpected",
                    "The request was refused before it was read. Look for characters in its address that none of ours has, and for headers that contradict each other.");
            problem.setInstance(URI.create("/"));
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding(UTF_8);
                var body = json.writeValueAsString(problem);
                response.getReporter().write(body);
                response.finishResponse();
            } catch (IOException gone) {
                // Nobody is there any more to be told.
                return;
            }
        }
    }
}
