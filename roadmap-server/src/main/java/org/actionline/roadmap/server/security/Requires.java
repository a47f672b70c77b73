package org.actionline.roadmap.server.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rule of a route, on its handler method, or on a controller for all of its routes. A route without one does not start. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {

    Right value();

    /** For {@link Right#READ_AT}: the request parameters that name points; one that is absent means now. */
    String[] points() default {};

    /** What the access log says about it. */
    Trace trace() default Trace.BY_RIGHT;
}
