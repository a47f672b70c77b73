package org.actionline.roadmap.query.roadmap;

import java.time.LocalDate;
import org.actionline.roadmap.api.period.PeriodLabel;

/** A reporting period; both days belong to it. */
public record PeriodView(PeriodLabel label, LocalDate from, LocalDate to) {}
