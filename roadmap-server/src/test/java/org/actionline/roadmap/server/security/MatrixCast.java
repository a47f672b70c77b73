package org.actionline.roadmap.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.actionline.roadmap.server.security.RouteMatrixTest.Kind;
import org.actionline.roadmap.server.security.Visitors.Reply;
import org.actionline.roadmap.server.security.Visitors.Visitor;

/** The roadmaps and people of the matrices. */
final class MatrixCast {

    private final Visitors visitors;

    MatrixCast(Visitors visitors) {
        this.visitors = visitors;
    }

    /** Each with an outcome and a published version. */
    void fill(String... roadmaps) {
        var staff = visitors.founder("staff").token();
        for (var code : List.of(roadmaps)) {
            var roadmap = "/api/roadmaps/" + code;
            done(visitors.post(
                    staff, roadmap + "/open-roadmap", Map.of("title", "T", "facilitator", "F", "horizon", "2015")));
            done(visitors.post(staff, roadmap + "/outcomes/D/define-outcome", Map.of("statement", "S")));
            done(visitors.post(
                    visitors.founder("reviewer").token(),
                    roadmap + "/versions",
                    Map.of("label", "2010", "session", "C", "symbol", "C/1", "representedDate", "2010-12-31")));
        }
    }

    /** Somebody of a kind, whose role is held in one roadmap where the kind says so. */
    Visitor somebody(Kind kind, String own) {
        var person = visitors.settled(visitors.register(kind.name().toLowerCase(Locale.ROOT), "Somebody"));
        if (kind.role != null) {
            done(visitors.grant(person.id(), kind.role.word(), kind.everywhere ? "" : own));
        } else if (kind == Kind.ROLE_REVOKED) {
            done(visitors.grant(person.id(), "staff", ""));
            done(take(person, "revoke-role", Map.of("role", "staff", "reason", "left")));
        } else if (kind == Kind.ACCOUNT_DISABLED) {
            done(visitors.grant(person.id(), "staff", ""));
            done(take(person, "disable-account", Map.of("reason", "left")));
        }
        return person;
    }

    Reply take(Visitor person, String what, Map<String, String> body) {
        return visitors.post(visitors.founder("admin").token(), "/api/people/" + person.id() + "/" + what, body);
    }

    static Reply done(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isBetween(200, 204);
        return reply;
    }
}
