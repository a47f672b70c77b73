package org.actionline.roadmap.command.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.activity.Role;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.timing.Timing;
import org.jspecify.annotations.Nullable;

/** An outcome of the {@link SimpleRegister}: everything of it in one place, changed where it stands. */
final class SimpleRow {

    /** Where it stands in its life. */
    enum Life {
        LIVE,
        WITHDRAWN,
        SPLIT,
        MERGED
    }

    final OutcomeId id;
    OutcomeCode code;

    @Nullable
    SimpleRow parent;

    String statement;
    Mark mark;
    Life life = Life.LIVE;

    @Nullable
    Timing first;

    @Nullable
    Timing timing;

    final Map<String, Reference> references = new LinkedHashMap<>();
    final List<Expected> expected = new ArrayList<>();
    final List<Job> jobs = new ArrayList<>();

    @Nullable
    ResourceImpact resources;

    final Set<Partner> partners = new HashSet<>();
    final Set<SimpleRow> servers = new HashSet<>();
    final Set<SimpleRow> successors = new HashSet<>();

    /** Of the outcome as a whole. */
    final Map<PeriodLabel, Report> reports = new HashMap<>();

    SimpleRow(OutcomeId id, OutcomeCode code, @Nullable SimpleRow parent, String statement, Mark mark) {
        this.id = id;
        this.code = code;
        this.parent = parent;
        this.statement = statement;
        this.mark = mark;
    }

    boolean lives() {
        return life == Life.LIVE;
    }

    /** Whether it is the other one or stands below it. */
    boolean under(SimpleRow other) {
        return this == other || (parent != null && parent.under(other));
    }

    /** Whether a way of links and successions leads from here to there. */
    boolean leadsTo(SimpleRow there) {
        var seen = new HashSet<SimpleRow>();
        var ahead = new ArrayList<>(List.of(this));
        while (!ahead.isEmpty()) {
            var next = ahead.removeLast();
            if (next == there) {
                return true;
            }
            if (seen.add(next)) {
                ahead.addAll(next.servers);
                ahead.addAll(next.successors);
            }
        }
        return false;
    }

    @Nullable
    Job job(ActivityCode wanted) {
        return jobs.stream().filter(job -> wanted.equals(job.code)).findFirst().orElse(null);
    }

    /** The expected result of a number, unless there is none or it was withdrawn. */
    @Nullable
    Expected standing(int number) {
        var one = number >= 1 && number <= expected.size() ? expected.get(number - 1) : null;
        return one == null || one.withdrawn ? null : one;
    }

    static final class Expected {
        String text;

        @Nullable
        Target target;

        boolean withdrawn;

        Expected(String text, @Nullable Target target) {
            this.text = text;
            this.target = target;
        }
    }

    static final class Job {
        final Activity planned;

        @Nullable
        ActivityCode code;

        String text;
        boolean requestOnly;
        Work.Stage stage = Work.Stage.PLANNED;
        List<Role> roles;
        List<Bureau> bureaux;
        final List<Example> examples;
        final List<Boolean> met = new ArrayList<>();
        final Map<PeriodLabel, Report> reports = new HashMap<>();

        Job(Activity planned) {
            this.planned = planned;
            this.code = planned.code();
            this.text = planned.text();
            this.requestOnly = planned.requestOnly();
            this.roles = planned.roles();
            this.bureaux = planned.bureaux();
            this.examples = new ArrayList<>(planned.examples());
        }

        boolean stands() {
            return stage != Work.Stage.WITHDRAWN;
        }
    }

    static final class Report {
        Result result;
        final Set<ActorId> writers = new HashSet<>();
        long written;
        Reported.Stage stage = Reported.Stage.SUBMITTED;

        Report(Result result, ActorId writer, long written) {
            this.result = result;
            write(result, writer, written);
        }

        void write(Result words, ActorId writer, long position) {
            result = words;
            writers.add(writer);
            written = position;
            stage = Reported.Stage.SUBMITTED;
        }
    }
}
