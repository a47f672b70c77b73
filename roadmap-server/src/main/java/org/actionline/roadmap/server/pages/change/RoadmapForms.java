package org.actionline.roadmap.server.pages.change;

import static org.actionline.roadmap.server.pages.change.Field.choice;
import static org.actionline.roadmap.server.pages.change.Field.line;
import static org.actionline.roadmap.server.pages.change.Field.rows;
import static org.actionline.roadmap.server.pages.change.Field.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.reference.Scheme;
import org.actionline.roadmap.api.roadmap.CodeScheme;
import org.actionline.roadmap.api.roadmap.Description;
import org.actionline.roadmap.api.roadmap.Footnote;
import org.actionline.roadmap.api.roadmap.LaterColumn;
import org.actionline.roadmap.api.roadmap.LegendEntry;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.DescribeRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.ReopenRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.RetireRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.ReviseTemplate;
import org.actionline.roadmap.api.roadmap.Template;

/** Forms about a roadmap as a whole: how it is called, how it is printed, whether it takes changes. */
final class RoadmapForms {

    private static final Field COLUMNS = text("columns");
    private static final Field FOOTNOTES = rows(
            "footnotes", line("number").called("footnote-number"), text("text").called("footnote"));
    private static final Field LEGEND = rows("legend", line("mark").called("legend-mark"), line("meaning"));
    private static final Field LATER_COLUMNS = rows(
            "laterColumns",
            line("label").called("column"),
            choice("references", Choices.of(Scheme.class, Scheme::title)));

    private RoadmapForms() {}

    /** The forms about a roadmap that there is. */
    static List<ChangeForm> all() {
        return List.of(describe(), reviseTemplate(), retire(), reopen());
    }

    /** The form for one that there is not yet. Its template begins with the usual six columns. */
    static ChangeForm open() {
        return ChangeForm.of("open-roadmap")
                .fields(line("roadmap").called("roadmap-code").checkedBy(RoadmapCode::new))
                .fields(line("title"), line("facilitator"), line("horizon"), COLUMNS)
                .begins(about -> Map.of(
                        "columns", String.join("\n", Template.sixColumns().columns())))
                .asks((about, typed) -> new OpenRoadmap(
                        new RoadmapCode(typed.text("roadmap")),
                        typed.text("title"),
                        typed.text("facilitator"),
                        typed.text("horizon"),
                        new Template(columns(typed), List.of())));
    }

    private static ChangeForm describe() {
        return ChangeForm.of("describe-roadmap")
                .fields(line("title"), line("facilitator"), line("horizon"))
                .why()
                .begins(about -> Map.of(
                        "title", about.roadmap().title(),
                        "facilitator", about.roadmap().facilitator(),
                        "horizon", about.roadmap().horizon()))
                .asks((about, typed) -> new DescribeRoadmap(
                        about.roadmapCode(),
                        new Description(typed.text("title"), typed.text("facilitator"), typed.text("horizon")),
                        typed.reason()));
    }

    private static ChangeForm reviseTemplate() {
        return ChangeForm.of("revise-template")
                .fields(about -> List.of(COLUMNS, FOOTNOTES, LEGEND, codeSchemes(about), LATER_COLUMNS))
                .why()
                .begins(about -> fields(about.roadmap().template()))
                .asks((about, typed) -> new ReviseTemplate(
                        about.roadmapCode(),
                        new Template(
                                columns(typed),
                                typed.rows(FOOTNOTES, row -> new Footnote(numberOf(row), row.text("text"))),
                                typed.rows(LEGEND, row -> new LegendEntry(row.text("mark"), row.text("meaning"))),
                                typed.rows(
                                        codeSchemes(about),
                                        row -> new CodeScheme(
                                                row.text("first"),
                                                row.text("last"),
                                                row.choice("subOutcomes", CodeScheme.SubOutcomes.class))),
                                typed.rows(
                                        LATER_COLUMNS,
                                        row -> new LaterColumn(
                                                row.text("label"), row.choice("references", Scheme.class)))),
                        typed.reason()));
    }

    private static ChangeForm retire() {
        return ChangeForm.of("retire-roadmap")
                .now(about -> about.roadmap().title())
                .why()
                .warns()
                .asks((about, typed) -> new RetireRoadmap(about.roadmapCode(), typed.reason()));
    }

    private static ChangeForm reopen() {
        return ChangeForm.of("reopen-roadmap")
                .now(about -> about.roadmap().title())
                .why()
                .asks((about, typed) -> new ReopenRoadmap(about.roadmapCode(), typed.reason()));
    }

    private static Field codeSchemes(Subject about) {
        return rows(
                "codeSchemes",
                line("first").called("first-code"),
                line("last").called("last-code"),
                choice("subOutcomes", Choices.of(CodeScheme.SubOutcomes.class, "sub-outcomes.", about.words()))
                        .called("sub-outcome-codes"));
    }

    /** One label on each line. */
    private static List<String> columns(Typed typed) {
        return typed.text("columns").lines().filter(line -> !line.isBlank()).toList();
    }

    private static int numberOf(Typed row) {
        var number = row.text("number");
        if (!number.matches("[1-9]\\d{0,3}")) {
            throw new InvalidValue("number", number, "a number from 1 on");
        }
        return Integer.parseInt(number);
    }

    private static Map<String, String> fields(Template template) {
        var fields = new HashMap<String, String>();
        fields.put("columns", String.join("\n", template.columns()));
        var row = 0;
        for (var footnote : template.footnotes()) {
            fields.put("footnotes." + ++row + ".number", Integer.toString(footnote.number()));
            fields.put("footnotes." + row + ".text", footnote.text());
        }
        row = 0;
        for (var entry : template.legend()) {
            fields.put("legend." + ++row + ".mark", entry.mark());
            fields.put("legend." + row + ".meaning", entry.meaning());
        }
        row = 0;
        for (var scheme : template.codeSchemes()) {
            fields.put("codeSchemes." + ++row + ".first", scheme.first());
            fields.put("codeSchemes." + row + ".last", scheme.last());
            fields.put(
                    "codeSchemes." + row + ".subOutcomes", scheme.subOutcomes().name());
        }
        row = 0;
        for (var column : template.laterColumns()) {
            fields.put("laterColumns." + ++row + ".label", column.label());
            fields.put(
                    "laterColumns." + row + ".references", column.references().name());
        }
        return fields;
    }
}
