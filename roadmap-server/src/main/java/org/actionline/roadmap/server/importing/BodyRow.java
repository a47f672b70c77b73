package org.actionline.roadmap.server.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One printed table row, its filled cells by what their column holds. */
record BodyRow(int line, Map<Column.Kind, Passage> cells, boolean codeColumn) {

    /** Under a header; cells beyond its columns and cells of unknown columns are left to the caller's account. */
    static BodyRow under(TableHeader header, int line, List<Passage> cells) {
        var filled = new EnumMap<Column.Kind, Passage>(Column.Kind.class);
        for (int i = 0; i < Math.min(cells.size(), header.columns().size()); i++) {
            var kind = header.columns().get(i).kind();
            if (kind != Column.Kind.UNKNOWN && !cells.get(i).isBlank()) {
                filled.putIfAbsent(kind, cells.get(i));
            }
        }
        boolean codeColumn = header.columns().getFirst().kind() == Column.Kind.CODE;
        return new BodyRow(line, filled, codeColumn);
    }

    Optional<Passage> cell(Column.Kind kind) {
        return Optional.ofNullable(cells.get(kind));
    }

    boolean blank(Column.Kind... kinds) {
        for (var kind : kinds) {
            if (cells.containsKey(kind)) {
                return false;
            }
        }
        return true;
    }
}
