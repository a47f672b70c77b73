package org.actionline.roadmap.server.api;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.activity.ProjectNumber;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.Sha256;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.timing.Stage;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionLabel;
import org.springframework.http.ProblemDetail;

/** The problems that the API would answer, made from facts of every type that a refusal carries. */
final class SampleProblems {

    private static final Map<Class<?>, Object> FACTS = Map.ofEntries(
            Map.entry(RoadmapCode.class, new RoadmapCode("C2")),
            Map.entry(OutcomeCode.class, new OutcomeCode("D")),
            Map.entry(ActivityCode.class, new ActivityCode("A5")),
            Map.entry(PeriodLabel.class, new PeriodLabel("2011")),
            Map.entry(VersionLabel.class, new VersionLabel("2010")),
            Map.entry(Imprint.class, new Imprint("Council 2011", "C11/7", LocalDate.of(2011, 3, 1))),
            Map.entry(DoubtId.class, new DoubtId(new UUID(0, 1))),
            Map.entry(ActorId.class, new ActorId("staff")),
            Map.entry(CommandId.class, new CommandId(new UUID(0, 2))),
            Map.entry(ActivityId.class, new ActivityId(new UUID(0, 3))),
            Map.entry(ProjectNumber.class, new ProjectNumber("7GL008061")),
            Map.entry(Partner.class, new Partner(Partner.Kind.DONORS, "Money")),
            Map.entry(Timing.class, Timing.notStated()),
            Map.entry(Stage.class, new Stage("Design", YearMonth.of(2011, 6))),
            Map.entry(YearMonth.class, YearMonth.of(2011, 6)),
            Map.entry(LocalDate.class, LocalDate.of(2011, 5, 31)),
            Map.entry(List.class, List.of()),
            Map.entry(String.class, "2012"),
            Map.entry(Sha256.class, new Sha256("00".repeat(32))),
            Map.entry(BigDecimal.class, BigDecimal.TEN),
            Map.entry(int.class, 7),
            Map.entry(boolean.class, true),
            Map.entry(long.class, 7L));

    private SampleProblems() {}

    /** The name under which a refusal or a missing answer is told: "unknown-roadmap". */
    static <T> String name(Class<? extends T> type, Function<T, ProblemDetail> of) {
        var problem = of.apply(sample(type));
        return Objects.requireNonNull(problem.getType()).getPath().replace("/problems/", "");
    }

    private static <T> T sample(Class<? extends T> type) {
        var components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        var values = Arrays.stream(components).map(SampleProblems::fact).toArray();
        try {
            return type.getDeclaredConstructor(components).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object fact(Class<?> type) {
        var fact = type.isEnum() ? type.getEnumConstants()[0] : FACTS.get(type);
        if (fact == null) {
            throw new IllegalStateException("Refusals now carry a " + type + "; add one to FACTS");
        }
        return fact;
    }
}
