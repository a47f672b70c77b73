package org.actionline.roadmap.server.api;

import java.util.List;

/** Rows of a grid cannot be read, so that nothing is written; told together with those that a rule forbids. */
final class RowsNotRead extends RuntimeException {

    private final transient List<GridAnswer.Row> rows;

    RowsNotRead(List<GridAnswer.Row> rows) {
        super(rows.size() + " rows are refused", null, false, false);
        this.rows = List.copyOf(rows);
    }

    List<GridAnswer.Row> rows() {
        return rows;
    }
}
