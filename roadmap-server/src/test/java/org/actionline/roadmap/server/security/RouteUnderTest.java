package org.actionline.roadmap.server.security;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A route of the running server, as the matrices walk over it. */
record RouteUnderTest(String method, String pattern, HandlerMethod handler) {

    static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(?::([^{}]*(?:\\{[^{}]*}[^{}]*)*))?}");

    /** One field of a matrix: the route in one roadmap, as it is now or at a published version. */
    record Cell(RouteUnderTest route, String roadmap, boolean published) {

        String address() {
            return route.address(roadmap, published);
        }
    }

    /** All of the product's own. */
    static List<RouteUnderTest> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.actionline."))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .filter(pattern -> !pattern.equals("/error"))
                        .flatMap(pattern -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new RouteUnderTest(method.name(), pattern, entry.getValue()))))
                .toList();
    }

    boolean ofTheApi() {
        return pattern.startsWith("/api/");
    }

    /** In every roadmap there is, and at every kind of point. */
    Stream<Cell> cells() {
        var roadmaps = aboutARoadmap()
                ? List.of(RouteMatrixTest.OWN, RouteMatrixTest.FOREIGN, RouteMatrixTest.UNKNOWN)
                : List.of("");
        var points = rule().points().length > 0 ? List.of(false, true) : List.of(false);
        return roadmaps.stream().flatMap(roadmap -> points.stream().map(point -> new Cell(this, roadmap, point)));
    }

    Requires rule() {
        return Routes.rule(handler).orElseThrow();
    }

    /** Without the forms of its variables, as the description of the API spells it. */
    String plainPattern() {
        return VARIABLE.matcher(pattern).replaceAll("{$1}");
    }

    boolean aboutARoadmap() {
        return pattern.contains("{roadmap}");
    }

    String address(String roadmap, boolean published) {
        var path = VARIABLE.matcher(pattern)
                .replaceAll(variable -> value(variable.group(1), variable.group(2), roadmap))
                .replace("/**", "/0/000");
        return published
                ? Arrays.stream(rule().points())
                        .map(point -> point + "=2010")
                        .collect(Collectors.joining("&", path + "?", ""))
                : path;
    }

    /** @param form what the address says a value looks like: of several words the first */
    private static String value(String variable, @Nullable String form, String roadmap) {
        if (form != null && form.matches("[a-z-]+(\\|[a-z-]+)+")) {
            return form.substring(0, form.indexOf('|'));
        }
        return switch (variable) {
            case "roadmap" -> roadmap;
            case "outcome" -> "D";
            case "activity" -> "A1";
            case "period" -> "2011";
            case "position" -> "0";
            case "person" -> "p-nobody";
            case "doubt", "proposal" -> new UUID(0, 7).toString();
            default -> "unknown";
        };
    }
}
