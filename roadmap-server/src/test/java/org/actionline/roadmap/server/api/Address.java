package org.actionline.roadmap.server.api;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An address of the API as its controllers declare it.
 *
 * @param text method and path: "GET /api/roadmaps"
 */
record Address(String text, Method handler) {

    /** Every handler of every controller of the product, in the order of the alphabet. */
    static List<Address> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents("org.actionline.roadmap.server").stream()
                .map(found -> loaded(String.valueOf(found.getBeanClassName())))
                .filter(Address::ofTheProduct)
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods())
                        .flatMap(handler -> addresses(controller, handler)))
                .sorted(Comparator.comparing(Address::text))
                .toList();
    }

    /** Other tests bring controllers of their own. */
    private static boolean ofTheProduct(Class<?> controller) {
        return controller
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .equals(RefusalProblems.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation());
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Address> addresses(Class<?> controller, Method handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
        if (mapping == null) {
            return Stream.empty();
        }
        var common = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        var addresses = new ArrayList<Address>();
        for (var prefix : common == null ? List.of("") : List.of(common.path())) {
            for (var path : mapping.path().length == 0 ? List.of("") : List.of(mapping.path())) {
                for (var method : mapping.method()) {
                    addresses.add(new Address(method + " " + prefix + path, handler));
                }
            }
        }
        return addresses.stream();
    }
}
