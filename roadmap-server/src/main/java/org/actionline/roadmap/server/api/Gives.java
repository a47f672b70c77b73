package org.actionline.roadmap.server.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.actionline.roadmap.api.RegisterCommand;

/** Which command an address gives, where its last segment is not the command's name in kebab case. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Gives {
    Class<? extends RegisterCommand> value();
}
