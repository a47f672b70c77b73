package org.actionline.roadmap.server.pages.change;

import static org.actionline.roadmap.server.pages.change.Field.choice;
import static org.actionline.roadmap.server.pages.change.Field.line;
import static org.actionline.roadmap.server.pages.change.Field.rows;
import static org.actionline.roadmap.server.pages.change.Field.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.link.LinkCommand.LinkOutcome;
import org.actionline.roadmap.api.link.LinkCommand.UnlinkOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.partner.PartnerCommand.NamePartner;
import org.actionline.roadmap.api.partner.PartnerCommand.WithdrawPartner;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceCommand.LinkReferences;
import org.actionline.roadmap.api.reference.ReferenceCommand.UnlinkReference;
import org.actionline.roadmap.api.reference.Scheme;
import org.actionline.roadmap.api.resource.Estimate;
import org.actionline.roadmap.api.resource.ResourceCommand.StateResourceImpact;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.query.outcome.LinkView;

/** Forms about what an outcome refers to, takes, and by whom it is carried. */
final class ContentForms {

    private ContentForms() {}

    static List<ChangeForm> all() {
        return List.of(
                linkReferences(),
                unlinkReference(),
                stateResourceImpact(),
                namePartner(),
                withdrawPartner(),
                linkOutcome(),
                unlinkOutcome());
    }

    private static Field references() {
        return rows(
                "references",
                choice("scheme", Choices.of(Scheme.class, Scheme::title)),
                line("number").called("reference-number"),
                line("printed").optional());
    }

    private static ChangeForm linkReferences() {
        return ChangeForm.of("link-references")
                .fields(references())
                .asks((about, typed) -> new LinkReferences(
                        about.roadmapCode(), about.code(), typed.rows(references(), ContentForms::reference)));
    }

    /** A number that its catalogue does not have is wrong in the cell of the number. */
    private static Reference reference(Typed row) {
        var scheme = row.choice("scheme", Scheme.class);
        var number = row.text("number");
        var printed = row.textOrNone("printed");
        try {
            return printed == null ? Reference.of(scheme, number) : new Reference(scheme, number, printed, null);
        } catch (InvalidValue e) {
            throw e.field().equals("references") ? new InvalidValue("number", number, e.accepted()) : e;
        }
    }

    private static ChangeForm unlinkReference() {
        return ChangeForm.of("unlink-reference", "scheme", "number")
                .now(about -> linked(about).printed().isBlank()
                        ? linked(about).target()
                        : linked(about).printed())
                .why()
                .asks((about, typed) -> new UnlinkReference(
                        about.roadmapCode(),
                        about.code(),
                        linked(about).scheme(),
                        linked(about).number(),
                        typed.reason()));
    }

    private static Reference linked(Subject about) {
        return about.found(about.outcome().references().stream()
                .filter(reference -> reference.scheme().name().equals(about.of("scheme"))
                        && reference.number().equals(about.of("number"))));
    }

    private static Field estimates(Subject about) {
        return rows(
                "estimates",
                choice("kind", Choices.of(Estimate.Kind.class, "estimate-kind.", about.words()))
                        .called("estimate-kind"),
                line("amount"),
                line("currency").optional(),
                line("period").called("estimate-period"),
                choice("source", Choices.of(Estimate.Source.class, "source.", about.words())));
    }

    private static ChangeForm stateResourceImpact() {
        return ChangeForm.of("state-resource-impact")
                .fields(about -> List.of(text("narrative").called("resources"), estimates(about)))
                .begins(ContentForms::resources)
                .asks((about, typed) -> new StateResourceImpact(
                        about.roadmapCode(),
                        about.code(),
                        new ResourceImpact(
                                typed.text("narrative"),
                                typed.rows(
                                        estimates(about),
                                        row -> new Estimate(
                                                row.choice("kind", Estimate.Kind.class),
                                                row.text("period"),
                                                row.number("amount"),
                                                row.textOrNone("currency"),
                                                row.choice("source", Estimate.Source.class))))));
    }

    private static Map<String, String> resources(Subject about) {
        var fields = new HashMap<String, String>();
        var stated = about.outcome().resources();
        if (stated == null) {
            return fields;
        }
        fields.put("narrative", stated.narrative());
        for (var place = 0; place < stated.estimates().size(); place++) {
            var estimate = stated.estimates().get(place);
            var row = "estimates." + (place + 1) + ".";
            fields.put(row + "kind", estimate.kind().name());
            fields.put(row + "amount", estimate.amount().toPlainString());
            var currency = estimate.currency();
            fields.put(row + "currency", currency == null ? "" : currency);
            fields.put(row + "period", estimate.period());
            fields.put(row + "source", estimate.source().name());
        }
        return fields;
    }

    private static ChangeForm namePartner() {
        return ChangeForm.of("name-partner")
                .fields(about -> List.of(
                        choice("kind", Choices.of(Partner.Kind.class, "partner.", about.words()))
                                .called("partner-kind"),
                        line("contribution").optional()))
                .asks((about, typed) -> new NamePartner(
                        about.roadmapCode(),
                        about.code(),
                        new Partner(typed.choice("kind", Partner.Kind.class), typed.text("contribution"))));
    }

    /** By its place in the list of now: what a partner contributes may be long. */
    private static ChangeForm withdrawPartner() {
        return ChangeForm.of("withdraw-partner", "number")
                .now(about -> partner(about, named(about)))
                .why()
                .asks((about, typed) ->
                        new WithdrawPartner(about.roadmapCode(), about.code(), named(about), typed.reason()));
    }

    private static Partner named(Subject about) {
        return about.found(
                about.outcome().partners().stream().skip(about.number() - 1L).limit(1));
    }

    /** "Donors: equipment". */
    static String partner(Subject about, Partner partner) {
        var kind = about.words().say("partner." + partner.kind());
        return partner.contribution().isEmpty() ? kind : kind + ": " + partner.contribution();
    }

    private static ChangeForm linkOutcome() {
        return ChangeForm.of("link-outcome")
                .fields(about -> List.of(choice(
                        "servedBy",
                        Choices.outcomes(
                                about,
                                Stream.concat(
                                                about.outcome().links().stream().map(LinkView::code),
                                                Stream.of(about.code()))
                                        .toList()))))
                .asks((about, typed) ->
                        new LinkOutcome(about.roadmapCode(), about.code(), new OutcomeCode(typed.text("servedBy"))));
    }

    private static ChangeForm unlinkOutcome() {
        return ChangeForm.of("unlink-outcome", "servedBy")
                .now(about -> served(about).text())
                .why()
                .asks((about, typed) ->
                        new UnlinkOutcome(about.roadmapCode(), about.code(), served(about), typed.reason()));
    }

    private static OutcomeCode served(Subject about) {
        return about.found(about.outcome().links().stream()
                .map(LinkView::code)
                .filter(code -> code.text().equals(about.of("servedBy"))));
    }
}
