package org.actionline.roadmap.server.security;

import org.actionline.roadmap.api.ActorId;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Answers of the API say what people are called, where the views know their ids only. Whoever reads without an account gets the
 * ids: what was published says what was decided, not who sat at the keyboard.
 */
@Component
class NamesInAnswers extends SimpleModule {

    private static final long serialVersionUID = 1;

    NamesInAnswers(Names names) {
        super("names of people");
        addSerializer(new Name(names));
    }

    private static final class Name extends StdSerializer<ActorId> {

        private final Names names;

        Name(Names names) {
            super(ActorId.class);
            this.names = names;
        }

        @Override
        public void serialize(ActorId person, JsonGenerator out, SerializationContext context) {
            var reader = SecurityContextHolder.getContext().getAuthentication();
            var unknown = reader == null || reader instanceof AnonymousAuthenticationToken;
            out.writeString(unknown ? person.text() : names.of(person));
        }
    }
}
