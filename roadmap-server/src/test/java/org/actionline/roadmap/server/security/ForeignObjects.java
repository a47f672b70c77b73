package org.actionline.roadmap.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.Envelope;
import org.actionline.roadmap.api.doubt.DoubtCommand.RaiseDoubt;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.server.register.Register;
import org.actionline.roadmap.server.security.Visitors.Visitor;

/** Two roadmaps with one object of every kind each, somebody of the first, and somebody who may do everything. */
final class ForeignObjects {

    static final String OWN = "C2";
    static final String FOREIGN = "C5";
    private static final List<String> EVERY_ROLE = List.of("admin", "staff", "reviewer", "auditor");

    private final Visitors visitors;
    private final Map<String, Ids> ids = new HashMap<>();
    final Visitor member;
    final Visitor keeper;

    /**
     * The ids of one kind of object.
     *
     * @param own of the member's roadmap, or the member's own
     * @param foreign there is one, but elsewhere; empty where everything of the kind is for everybody who may come here
     */
    record Ids(String own, String foreign, String unknown, String malformed) {

        /** One that is there for the member, if there is any. */
        String here() {
            return !own.isEmpty() ? own : elsewhere();
        }

        /** One that is there in the other roadmap, if there is any. */
        String elsewhere() {
            return !foreign.isEmpty() ? foreign : !own.isEmpty() ? own : unknown;
        }
    }

    ForeignObjects(Visitors visitors, Register register) {
        this.visitors = visitors;
        new MatrixCast(visitors).fill(OWN, FOREIGN);
        this.member = visitors.settled(visitors.register("member", "Member"));
        List.of("staff", "reviewer", "auditor").forEach(role -> visitors.grant(member.id(), role, OWN));
        this.keeper = visitors.settled(visitors.register("keeper", "Keeper"));
        EVERY_ROLE.forEach(role -> visitors.grant(keeper.id(), role, ""));
        inRoadmaps(register);
        ofPeople();
        proposals();
        ids.put("roadmap", new Ids(OWN, FOREIGN, "C9", "C-2"));
        ids.put("position", new Ids("0", "", "99881", ""));
        ids.put("size", new Ids("", "", "99881", "first"));
        ids.put("id", new Ids("", "", UUID.randomUUID().toString(), "first"));
        ids.put("report", new Ids("coverage", "", "nothing-known", "-"));
    }

    Ids of(String kind) {
        var known = ids.get(kind);
        if (known == null) {
            throw new IllegalStateException("What is a {" + kind + "}? Say here which ones there are.");
        }
        return known;
    }

    private void inRoadmaps(Register register) {
        var doubts = Map.of(OWN, UUID.randomUUID(), FOREIGN, UUID.randomUUID());
        var outcomes = Map.of(OWN, "Q1", FOREIGN, "Q2");
        var activities = Map.of(OWN, "Q881", FOREIGN, "Q882");
        var labels = Map.of(OWN, "19881", FOREIGN, "19882");
        var evidence = new HashMap<String, String>();
        for (var roadmap : List.of(OWN, FOREIGN)) {
            var address = "/api/roadmaps/" + roadmap;
            var outcome = address + "/outcomes/" + in(roadmap, outcomes);
            write(outcome + "/define-outcome", Map.of("statement", "Somebody trains"));
            write(outcome + "/set-timing", Map.of("timing", "2013"));
            write(outcome + "/plan-activity", Map.of("code", in(roadmap, activities), "text", "Train"));
            write(
                    address + "/open-period",
                    Map.of("period", in(roadmap, labels), "from", "2011-01-01", "to", "2011-12-31"));
            write(
                    outcome + "/record-result",
                    Map.of("period", in(roadmap, labels), "status", "on-track", "narrative", "Half is done"));
            var version = Map.of("session", "C", "symbol", "C/2", "representedDate", "2011-12-31");
            var labelled = new HashMap<>(version);
            labelled.put("label", in(roadmap, labels));
            write(address + "/draft-version", labelled);
            evidence.put(
                    roadmap,
                    MatrixCast.done(visitors.send(
                                    "POST", staff(), address + "/evidence", "{\"of\": \"" + roadmap + "\"}"))
                            .text("/sha256"));
            var id = new CommandId(UUID.randomUUID());
            register.send(
                    new RaiseDoubt(new RoadmapCode(roadmap), new DoubtId(in(roadmap, doubts)), null, 7, "r", "w"),
                    new Envelope(id, id.toString(), new ActorId("staff"), null, null, null));
        }
        for (var text : List.of("One", "Two")) {
            write("/api/roadmaps/C5/outcomes/Q2/state-expected-result", Map.of("text", text));
        }
        ids.put("outcome", between(outcomes, "Q9", "Q-9"));
        ids.put("activity", between(activities, "Q889", "q"));
        ids.put("period", between(labels, "19889", "1988\u00a7"));
        ids.put("version", between(labels, "19889", "1988\u00a7"));
        ids.put("hash", between(evidence, "ab".repeat(32), "first"));
        ids.put("number", new Ids("", "2", "881", "first"));
        ids.put(
                "doubt",
                new Ids(
                        in(OWN, doubts).toString(),
                        in(FOREIGN, doubts).toString(),
                        UUID.randomUUID().toString(),
                        "first"));
    }

    private static <T> T in(String roadmap, Map<String, T> both) {
        return Objects.requireNonNull(both.get(roadmap));
    }

    private static Ids between(Map<String, String> ofRoadmaps, String unknown, String malformed) {
        return new Ids(in(OWN, ofRoadmaps), in(FOREIGN, ofRoadmaps), unknown, malformed);
    }

    private void ofPeople() {
        ids.put("person", new Ids(keeper.id(), "", "p-nobody", "No body"));
        ids.put("passkey", new Ids("", "", "zzzzzzzz", "-"));
        ids.put("token", new Ids(token(member), token(keeper), "zzzzzzzz", "first"));
        try (var elsewhere = visitors.browser()) {
            elsewhere.signIn(keeper.user(), keeper.password());
            ids.put("session", new Ids("", session(keeper), "0".repeat(12), "first"));
        }
    }

    /** Two that wait, each about a roadmap. */
    private void proposals() {
        MatrixCast.done(
                visitors.post(visitors.founder("admin").token(), "/api/four-eyes/turn-on", Map.of("reason", "test")));
        var waiting = new HashMap<String, String>();
        for (var roadmap : List.of(OWN, FOREIGN)) {
            var proposed = visitors.post(
                    staff(),
                    "/api/roadmaps/" + roadmap + "/propose-version",
                    Map.of("label", "P", "session", "C", "symbol", "C/3", "representedDate", "2011-12-31"));
            waiting.put(roadmap, MatrixCast.done(proposed).text("/id"));
        }
        ids.put("proposal", between(waiting, UUID.randomUUID().toString(), "first"));
    }

    private String token(Visitor of) {
        return visitors.get(of.token(), "/api/account").text("/tokens/0/id");
    }

    private String session(Visitor of) {
        return visitors.get(of.token(), "/api/account/sessions").text("/0/id");
    }

    private String staff() {
        return visitors.founder("staff").token();
    }

    private void write(String path, Map<String, String> body) {
        MatrixCast.done(visitors.post(staff(), path, body));
    }

    static String encoded(String id) {
        return URLEncoder.encode(id, UTF_8).replace("+", "%20");
    }
}
