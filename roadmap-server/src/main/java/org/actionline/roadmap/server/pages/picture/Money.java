package org.actionline.roadmap.server.pages.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionline.roadmap.api.resource.Estimate;
import org.actionline.roadmap.api.resource.Need;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * The general indication of money by outcome, period and source; what is to come from outside the regular budget is the
 * variance. Amounts are added up within one currency only.
 */
public final class Money {

    public static final String NAME = "money";

    private static final int LEFT = 210;
    private static final int RIGHT = 820;
    private static final int WIDTH = 1000;
    private static final int TOP = 12;
    private static final int ROW = 34;

    private final RoadmapView roadmap;
    private final Links links;
    private final Words words;

    private Money(RoadmapView roadmap, Links links, Words words) {
        this.roadmap = roadmap;
        this.links = links;
        this.words = words;
    }

    private record Bar(OutcomeView outcome, Need need) {

        String period() {
            return need.unit().period();
        }

        String currency() {
            return Objects.toString(need.unit().currency());
        }

        BigDecimal regular() {
            return need.regular();
        }

        BigDecimal extra() {
            return need.variance();
        }

        BigDecimal total() {
            return need.total();
        }
    }

    /** Nothing where no funds are estimated. */
    public static @Nullable Picture of(RoadmapView roadmap, Links links, Words words) {
        var money = new Money(roadmap, links, words);
        var bars = money.bars();
        return bars.isEmpty() ? null : money.picture(bars);
    }

    private List<Bar> bars() {
        return Timeline.active(roadmap).stream()
                .flatMap(outcome -> funds(outcome).map(need -> new Bar(outcome, need)))
                .toList();
    }

    private Picture picture(List<Bar> bars) {
        var most = bars.stream()
                .map(Bar::total)
                .max(BigDecimal::compareTo)
                .orElseThrow()
                .doubleValue();
        var marks = new ArrayList<Picture.Mark>();
        for (var bar : bars) {
            marks.add(mark(bar, TOP + marks.size() * (double) ROW, most));
        }
        return new Picture(
                NAME,
                said(bars),
                WIDTH,
                TOP + bars.size() * ROW + 8,
                ground(bars, most),
                marks,
                List.of(
                        new Picture.Key(
                                List.of(Shape.box("bar-money", 1, 1, 24, 12)), words.say("source.REGULAR_BUDGET")),
                        new Picture.Key(
                                List.of(Shape.box("bar-extra", 1, 1, 24, 12)), words.say("source.EXTRA_BUDGETARY")),
                        new Picture.Key(
                                List.of(Shape.path(
                                        "variance",
                                        new Pen()
                                                .move(1, 3)
                                                .down(8)
                                                .move(1, 7)
                                                .across(24)
                                                .move(25, 3)
                                                .down(8))),
                                words.say("money.variance"))),
                figures(bars));
    }

    private List<Shape> ground(List<Bar> bars, double most) {
        var ground = new ArrayList<Shape>();
        ground.add(Shape.line("grid", LEFT, 4, LEFT, TOP + bars.size() * (double) ROW));
        for (var bar : bars) {
            ground.add(Shape.text(
                    "label",
                    LEFT + bar.total().doubleValue() * scale(most) + 8,
                    TOP + (ground.size() - 1) * (double) ROW + 14,
                    amount(bar, bar.total())));
        }
        return ground;
    }

    private static double scale(double most) {
        return most == 0 ? 0 : (RIGHT - LEFT) / most;
    }

    private Picture.Mark mark(Bar bar, double y, double most) {
        double scale = scale(most);
        double regular = bar.regular().doubleValue() * scale;
        double extra = bar.extra().doubleValue() * scale;
        var shapes = new ArrayList<Shape>();
        shapes.add(Shape.box("hit", 0, y - 4, WIDTH, ROW - 4.0));
        shapes.add(Shape.text("label", 4, y + 14, bar.outcome().code() + " · " + bar.period()));
        shapes.add(Shape.box("bar-money", LEFT, y, regular, 18));
        shapes.add(Shape.box("bar-extra", LEFT + regular, y, extra, 18));
        if (extra > 0) {
            shapes.add(Shape.path(
                    "variance",
                    new Pen()
                            .move(LEFT + regular, y + 19)
                            .down(6)
                            .move(LEFT + regular, y + 22)
                            .across(extra)
                            .move(LEFT + regular + extra, y + 19)
                            .down(6)));
        }
        return new Picture.Mark(
                links.outcome(roadmap.code(), bar.outcome().code()),
                words.say(
                        "money.bar",
                        bar.outcome().code(),
                        bar.period(),
                        amount(bar, bar.total()),
                        amount(bar, bar.extra())),
                shapes);
    }

    private String said(List<Bar> bars) {
        var totals = new TreeSet<>(bars.stream().map(Bar::currency).toList())
                .stream()
                        .map(currency -> {
                            var own = bars.stream()
                                    .filter(bar -> bar.currency().equals(currency))
                                    .toList();
                            var total = own.stream().map(Bar::total).reduce(BigDecimal.ZERO, BigDecimal::add);
                            var extra = own.stream().map(Bar::extra).reduce(BigDecimal.ZERO, BigDecimal::add);
                            return words.say(
                                    "money.said", amount(own.getFirst(), total), amount(own.getFirst(), extra));
                        })
                        .collect(Collectors.joining("; "));
        var with = bars.stream().map(bar -> bar.outcome().id()).distinct().count();
        return totals + ". "
                + words.say("money.without", Timeline.active(roadmap).size() - with) + ".";
    }

    private Picture.Figures figures(List<Bar> bars) {
        return new Picture.Figures(
                List.of(
                        words.say("figures.outcome"),
                        words.say("money.period"),
                        words.say("source.REGULAR_BUDGET"),
                        words.say("source.EXTRA_BUDGETARY"),
                        words.say("money.total")),
                bars.stream()
                        .map(bar -> List.of(
                                Picture.Cell.link(
                                        bar.outcome().code().text(),
                                        links.outcome(
                                                roadmap.code(), bar.outcome().code())),
                                Picture.Cell.of(bar.period()),
                                Picture.Cell.figure(amount(bar, bar.regular())),
                                Picture.Cell.figure(amount(bar, bar.extra())),
                                Picture.Cell.figure(amount(bar, bar.total()))))
                        .toList());
    }

    private String amount(Bar bar, BigDecimal amount) {
        return bar.currency() + " " + words.number(amount.longValue());
    }

    private static Stream<Need> funds(OutcomeView outcome) {
        var resources = outcome.resources();
        return (resources == null ? List.<Need>of() : resources.needs())
                .stream().filter(need -> need.unit().kind() == Estimate.Kind.FUNDS);
    }
}
