package org.actionline.roadmap.api.grid;

import java.util.HashSet;
import java.util.List;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.EvidenceFile;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultCommand.RecordResult;
import org.actionline.roadmap.api.result.Sha256;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.jspecify.annotations.Nullable;

/** What can be asked about the grid of a reporting period: its outcomes and activities, each with its result. */
public sealed interface GridCommand extends RegisterCommand {

    /** The most rows that one command may have. */
    int MOST_ROWS = 500;

    /**
     * Records many results of one period in one commit.
     *
     * @param rows 1 to {@value #MOST_ROWS}, no two about the same
     */
    @Command(namespace = NAMESPACE, name = "RecordResults", version = "1")
    record RecordResults(RoadmapCode roadmap, PeriodLabel period, List<GridRow> rows, Write write)
            implements GridCommand {

        public RecordResults {
            rows = InvalidValue.requireAll("rows", rows, MOST_ROWS);
            var subjects = new HashSet<List<?>>();
            for (var row : rows) {
                if (!subjects.add(row.subject())) {
                    throw new InvalidValue("rows", row.words(), "one row for each outcome or activity");
                }
            }
            if (rows.isEmpty()) {
                throw new InvalidValue("rows", "", "1 to " + MOST_ROWS + " rows");
            }
        }

        @Override
        public List<Sha256> cites() {
            return rows.stream()
                    .flatMap(row -> row.result().files().stream())
                    .map(EvidenceFile::sha256)
                    .toList();
        }

        /** What one row asks for by itself. */
        public RecordResult of(GridRow row) {
            return new RecordResult(roadmap, row.outcome(), row.activity(), period, row.result());
        }
    }

    /** Which rows are written. */
    enum Write {
        /** All of them, or none when one is refused. */
        ALL,
        /** Those that are not refused; none is an error. */
        VALID,
        /** None: only says which would be refused. */
        NONE
    }

    /**
     * One row of a grid.
     *
     * @param number of the row as its sender counts, from 1
     * @param activity absent for a result of the outcome as a whole
     */
    record GridRow(
            int number, OutcomeCode outcome, @Nullable ActivityCode activity, Result result) {

        private List<?> subject() {
            return activity == null ? List.of(outcome) : List.of(outcome, activity);
        }

        private String words() {
            return activity == null ? outcome.text() : outcome + " " + activity;
        }
    }
}
