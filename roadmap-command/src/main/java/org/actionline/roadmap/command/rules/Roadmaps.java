package org.actionline.roadmap.command.rules;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent;
import org.actionline.roadmap.api.roadmap.Description;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapCommand;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.DescribeRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.ReopenRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.RetireRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.ReviseTemplate;
import org.actionline.roadmap.api.roadmap.RoadmapEvent;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapDescribed;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapOpened;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapReopened;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapRetired;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.TemplateRevised;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.CodeOutsideSchemes;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.DescriptionUnchanged;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.RoadmapAlreadyOpen;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.RoadmapIsRetired;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.RoadmapNotRetired;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.TemplateUnchanged;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.UnknownRoadmap;
import org.actionline.roadmap.api.roadmap.Template;
import org.jspecify.annotations.Nullable;

/**
 * Roadmaps as a whole: a roadmap is opened once, everything else happens in an open one, and a retired one only opens again.
 *
 * <p>A template that states how outcomes are numbered binds every code that is given from then on, and is not revised past a code
 * that stands.
 */
record Roadmaps(Map<RoadmapCode, Opened> opened) {

    static final Roadmaps NONE = new Roadmaps(Map.of());

    static final Rules<RoadmapCommand> RULES = Rules.of(
            RoadmapCommand.class,
            Roadmaps::needs,
            Roadmaps::decide,
            Rule.on(OpenRoadmap.class)
                    .refuses(RoadmapAlreadyOpen.class, RoadmapIsRetired.class)
                    .makes(RoadmapOpened.class),
            Rule.on(DescribeRoadmap.class)
                    .withReason()
                    .inOpenRoadmap()
                    .refuses(DescriptionUnchanged.class)
                    .makes(RoadmapDescribed.class),
            Rule.on(ReviseTemplate.class)
                    .withReason()
                    .inOpenRoadmap()
                    .refuses(TemplateUnchanged.class, CodeOutsideSchemes.class)
                    .makes(TemplateRevised.class),
            Rule.on(RetireRoadmap.class).withReason().inOpenRoadmap().makes(RoadmapRetired.class),
            Rule.on(ReopenRoadmap.class)
                    .withReason()
                    .refuses(UnknownRoadmap.class, RoadmapNotRetired.class)
                    .makes(RoadmapReopened.class));

    /** A roadmap that was opened, as it describes itself now. */
    record Opened(Description description, Template template, boolean retired) {}

    /** @throws CommandRefused unless the roadmap is open and takes changes */
    Opened requireOpen(RoadmapCode roadmap) {
        var found = known(roadmap);
        if (found.retired()) {
            throw new CommandRefused(new RoadmapIsRetired(roadmap));
        }
        return found;
    }

    /** @throws CommandRefused when the roadmap's template numbers its outcomes in another way */
    void requireFits(RoadmapCode roadmap, OutcomeCode code, @Nullable OutcomeCode parent) {
        requireFits(known(roadmap).template(), roadmap, code, parent);
    }

    private static void requireFits(
            Template template, RoadmapCode roadmap, OutcomeCode code, @Nullable OutcomeCode parent) {
        var schemes = template.codeSchemes();
        if (!schemes.isEmpty() && schemes.stream().noneMatch(scheme -> scheme.admits(code, parent))) {
            throw new CommandRefused(new CodeOutsideSchemes(roadmap, code, parent, schemes));
        }
    }

    private Opened known(RoadmapCode roadmap) {
        var found = opened.get(roadmap);
        if (found == null) {
            throw new CommandRefused(new UnknownRoadmap(roadmap));
        }
        return found;
    }

    private static Needs needs(RoadmapCommand command) {
        var needs = Needs.of(command.roadmap());
        return switch (command) {
            case ReviseTemplate c -> needs.every(OutcomeEvent.class);
            case OpenRoadmap c -> needs;
            case DescribeRoadmap c -> needs;
            case RetireRoadmap c -> needs;
            case ReopenRoadmap c -> needs;
        };
    }

    private static List<RoadmapEvent> decide(RoadmapCommand command, Known known) {
        var roadmaps = known.roadmaps();
        return switch (command) {
            case OpenRoadmap c -> open(c, roadmaps.opened.get(c.roadmap()));
            case DescribeRoadmap c -> describe(c, roadmaps.requireOpen(c.roadmap()));
            case ReviseTemplate c -> revise(c, roadmaps.requireOpen(c.roadmap()), known.outcomes());
            case RetireRoadmap c -> retire(c, roadmaps);
            case ReopenRoadmap c -> reopen(c, roadmaps.known(c.roadmap()));
        };
    }

    private static List<RoadmapEvent> open(OpenRoadmap c, @Nullable Opened earlier) {
        if (earlier != null) {
            throw new CommandRefused(
                    earlier.retired() ? new RoadmapIsRetired(c.roadmap()) : new RoadmapAlreadyOpen(c.roadmap()));
        }
        return List.of(new RoadmapOpened(c.roadmap(), c.title(), c.facilitator(), c.horizon(), c.template()));
    }

    private static List<RoadmapEvent> describe(DescribeRoadmap c, Opened roadmap) {
        if (c.description().equals(roadmap.description())) {
            throw new CommandRefused(new DescriptionUnchanged(c.roadmap()));
        }
        return List.of(new RoadmapDescribed(c.roadmap(), roadmap.description(), c.description()));
    }

    private static List<RoadmapEvent> revise(ReviseTemplate c, Opened roadmap, Rows rows) {
        if (c.template().equals(roadmap.template())) {
            throw new CommandRefused(new TemplateUnchanged(c.roadmap()));
        }
        rows.living().forEach(row -> requireFits(c.template(), c.roadmap(), row.code(), rows.parentCode(row)));
        return List.of(new TemplateRevised(c.roadmap(), roadmap.template(), c.template()));
    }

    private static List<RoadmapEvent> retire(RetireRoadmap c, Roadmaps roadmaps) {
        roadmaps.requireOpen(c.roadmap());
        return List.of(new RoadmapRetired(c.roadmap()));
    }

    private static List<RoadmapEvent> reopen(ReopenRoadmap c, Opened roadmap) {
        if (!roadmap.retired()) {
            throw new CommandRefused(new RoadmapNotRetired(c.roadmap()));
        }
        return List.of(new RoadmapReopened(c.roadmap()));
    }

    static Roadmaps evolve(Roadmaps roadmaps, RoadmapEvent event) {
        var code = event.roadmap();
        return switch (event) {
            case RoadmapOpened e -> {
                var description = new Description(e.title(), e.facilitator(), e.horizon());
                yield roadmaps.with(code, new Opened(description, e.template(), false));
            }
            case RoadmapDescribed e -> {
                var then = roadmaps.then(code);
                yield roadmaps.with(code, new Opened(e.to(), then.template(), then.retired()));
            }
            case TemplateRevised e -> {
                var then = roadmaps.then(code);
                yield roadmaps.with(code, new Opened(then.description(), e.to(), then.retired()));
            }
            case RoadmapRetired e -> roadmaps.retired(code, true);
            case RoadmapReopened e -> roadmaps.retired(code, false);
        };
    }

    private Roadmaps retired(RoadmapCode code, boolean retired) {
        var then = then(code);
        return with(code, new Opened(then.description(), then.template(), retired));
    }

    private Opened then(RoadmapCode code) {
        return requireNonNull(opened.get(code), "opened before anything else happens to it");
    }

    private Roadmaps with(RoadmapCode code, Opened roadmap) {
        return new Roadmaps(Grown.by(opened, code, roadmap));
    }
}
