package org.actionline.roadmap.api.timing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.jspecify.annotations.Nullable;

/**
 * When something is due. Every case keeps the printed text; {@code sharedWith} names the outcome whose merged cell also holds
 * for this one, so that a shared timing is never mistaken for one that is not stated.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Timing.InYear.class, name = "year"),
    @JsonSubTypes.Type(value = Timing.InYears.class, name = "years"),
    @JsonSubTypes.Type(value = Timing.InMonth.class, name = "month"),
    @JsonSubTypes.Type(value = Timing.OnDates.class, name = "dates"),
    @JsonSubTypes.Type(value = Timing.Ongoing.class, name = "ongoing"),
    @JsonSubTypes.Type(value = Timing.NotStated.class, name = "not-stated")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Timing {

    /** As the document prints it; empty where the cell is blank or shared. */
    String printed();

    List<Stage> stages();

    @Nullable
    OutcomeCode sharedWith();

    /** The same timing, taken over from the merged cell of another outcome. */
    Timing sharedWith(OutcomeCode other);

    /** By the end of a year. */
    record InYear(
            @JsonFormat(shape = JsonFormat.Shape.STRING) Year by,
            String printed,
            List<Stage> stages,
            @Nullable OutcomeCode sharedWith)
            implements Timing {
        public InYear {
            stages = List.copyOf(stages);
        }

        @Override
        public Timing sharedWith(OutcomeCode other) {
            return new InYear(by, "", stages, other);
        }
    }

    /** From the start of one year to the end of another. */
    record InYears(
            @JsonFormat(shape = JsonFormat.Shape.STRING) Year from,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Year to,
            String printed,
            List<Stage> stages,
            @Nullable OutcomeCode sharedWith)
            implements Timing {
        public InYears {
            stages = List.copyOf(stages);
            if (to.isBefore(from)) {
                throw new InvalidValue("timing", printed, "a range whose end is not before its start");
            }
        }

        @Override
        public Timing sharedWith(OutcomeCode other) {
            return new InYears(from, to, "", stages, other);
        }
    }

    /** By the end of a month. */
    record InMonth(
            YearMonth by,
            String printed,
            List<Stage> stages,
            @Nullable OutcomeCode sharedWith) implements Timing {
        public InMonth {
            stages = List.copyOf(stages);
        }

        @Override
        public Timing sharedWith(OutcomeCode other) {
            return new InMonth(by, "", stages, other);
        }
    }

    /** Between two days, both included. */
    record OnDates(
            LocalDate from,
            LocalDate to,
            String printed,
            List<Stage> stages,
            @Nullable OutcomeCode sharedWith) implements Timing {
        public OnDates {
            stages = List.copyOf(stages);
            if (to.isBefore(from)) {
                throw new InvalidValue("timing", printed, "a range whose end is not before its start");
            }
        }

        @Override
        public Timing sharedWith(OutcomeCode other) {
            return new OnDates(from, to, "", stages, other);
        }
    }

    /** Without an end, with results at a cadence ("yearly"). */
    record Ongoing(
            String cadence,
            String printed,
            List<Stage> stages,
            @Nullable OutcomeCode sharedWith) implements Timing {
        public Ongoing {
            stages = List.copyOf(stages);
        }

        @Override
        public Timing sharedWith(OutcomeCode other) {
            return new Ongoing(cadence, "", stages, other);
        }
    }

    /** The document states none, which is legal: "if possible and feasible" (footnote 2). */
    record NotStated(
            String printed, List<Stage> stages, @Nullable OutcomeCode sharedWith) implements Timing {
        public NotStated {
            stages = List.copyOf(stages);
        }

        @Override
        public Timing sharedWith(OutcomeCode other) {
            return new NotStated("", stages, other);
        }
    }

    /** The same timing with other stages. */
    default Timing withStages(List<Stage> others) {
        return switch (this) {
            case InYear t -> new InYear(t.by(), t.printed(), others, t.sharedWith());
            case InYears t -> new InYears(t.from(), t.to(), t.printed(), others, t.sharedWith());
            case InMonth t -> new InMonth(t.by(), t.printed(), others, t.sharedWith());
            case OnDates t -> new OnDates(t.from(), t.to(), t.printed(), others, t.sharedWith());
            case Ongoing t -> new Ongoing(t.cadence(), t.printed(), others, t.sharedWith());
            case NotStated t -> new NotStated(t.printed(), others, t.sharedWith());
        };
    }

    static Timing notStated() {
        return new NotStated("", List.of(), null);
    }

    /**
     * Reads every printed form of the source documents.
     *
     * @throws InvalidValue naming the field {@code timing} and the accepted forms
     */
    static Timing parse(String printed) {
        return TimingText.parse(printed);
    }

    /** The last month in which it is on time; empty without an end. */
    @JsonIgnore
    default Optional<YearMonth> lastMonth() {
        return switch (this) {
            case InYear year -> Optional.of(year.by().atMonth(Month.DECEMBER));
            case InYears years -> Optional.of(years.to().atMonth(Month.DECEMBER));
            case InMonth month -> Optional.of(month.by());
            case OnDates dates -> Optional.of(YearMonth.from(dates.to()));
            case Ongoing ongoing -> Optional.empty();
            case NotStated notStated -> Optional.empty();
        };
    }

    /** Months from this timing's end to another's; negative when the other is earlier; empty unless both have an end. */
    default OptionalInt slipTo(Timing other) {
        var mine = lastMonth();
        var theirs = other.lastMonth();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(12 * (theirs.get().getYear() - mine.get().getYear())
                + theirs.get().getMonthValue()
                - mine.get().getMonthValue());
    }

    /** How far another timing lies behind this one: months between their ends, or why that says nothing. */
    default Slip slip(Timing other) {
        var months = slipTo(other);
        if (months.isPresent()) {
            return new Slip.Months(months.getAsInt());
        }
        return new Slip.Undefined(lastMonth().isEmpty() ? endless("before") : other.endless("now"));
    }

    private String endless(String when) {
        return this instanceof NotStated ? "no timing was stated " + when : "on-going " + when + ", so without an end";
    }

    /** The same point in time, printed or shared in whatever way and with whatever stages. */
    default boolean sameTimeAs(Timing other) {
        return bare().equals(other.bare());
    }

    private Timing bare() {
        return sharedWith(TimingText.ANY).withStages(List.of());
    }
}
