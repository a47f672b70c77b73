package org.actionline.roadmap.server.pages.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture in units of its own, with everything that it shows also in words and as figures.
 *
 * @param name as addresses spell it
 * @param said what is to be seen, in words
 * @param ground what lies under the marks and leads nowhere
 * @param marks what one can follow
 * @param key what the shapes mean
 */
public record Picture(
        String name,
        String said,
        int width,
        int height,
        List<Shape> ground,
        List<Mark> marks,
        List<Key> key,
        Figures figures) {

    public Picture {
        ground = List.copyOf(ground);
        marks = List.copyOf(marks);
        key = List.copyOf(key);
    }

    /**
     * Something that leads to what it shows.
     *
     * @param words one line about it
     * @param x where that line stands
     */
    public record Mark(String address, String words, double x, double y, List<Shape> shapes) {

        public Mark {
            shapes = List.copyOf(shapes);
        }
    }

    /** What a shape means. */
    public record Key(List<Shape> shapes, String meaning) {

        public Key {
            shapes = List.copyOf(shapes);
        }
    }

    /** The same as a table; the first column names the row. */
    public record Figures(List<String> columns, List<List<Cell>> rows) {

        public Figures {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A figure.
     *
     * @param address of what it is about, where there is one
     */
    public record Cell(String text, @Nullable String address) {

        static Cell of(Object text) {
            return new Cell(text.toString(), null);
        }
    }
}
