package org.actionline.roadmap.server.pages.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

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
     * What is drawn, as elements of SVG. A grid of all results has thousands of them; a template that repeats itself for each takes
     * most of the time of its page.
     */
    public String drawn() {
        var out = new StringBuilder(256 * (1 + marks.size()));
        out.append("<g aria-hidden=\"true\">");
        ground.forEach(shape -> shape.write(out));
        out.append("</g>");
        marks.forEach(mark -> mark.write(out));
        return out.toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /**
     * Something that leads to what it shows.
     *
     * @param words one line about it
     */
    public record Mark(String address, String words, List<Shape> shapes) {

        public Mark {
            shapes = List.copyOf(shapes);
        }

        private void write(StringBuilder out) {
            var said = escaped(words);
            out.append("<a href=\"").append(escaped(address)).append("\" aria-label=\"");
            out.append(said).append("\"><title>").append(said).append("</title>");
            shapes.forEach(shape -> shape.write(out));
            out.append("</a>");
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

        private static final String NUMBER = " class=\"number\">";

        public Figures {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** Head and rows of the table in HTML; why not by a template, see {@link Picture#drawn}. */
        public String table() {
            var out = new StringBuilder("<thead><tr>");
            for (int i = 0; i < columns.size(); i++) {
                out.append("<th scope=\"col\"")
                        .append(rows.getFirst().get(i).figure() ? NUMBER : ">")
                        .append(escaped(columns.get(i)))
                        .append("</th>");
            }
            out.append("</tr></thead>\n<tbody>\n");
            for (var row : rows) {
                out.append("<tr><th scope=\"row\">");
                row.getFirst().write(out);
                out.append("</th>");
                for (var cell : row.subList(1, row.size())) {
                    out.append("<td").append(cell.figure() ? NUMBER : ">");
                    cell.write(out);
                    out.append("</td>");
                }
                out.append("</tr>\n");
            }
            return out.append("</tbody>").toString();
        }
    }

    /**
     * A field of the table.
     *
     * @param address of what it is about, where there is one
     * @param figure whether it is a number, which stands under the others of its column
     */
    public record Cell(String text, @Nullable String address, boolean figure) {

        static Cell of(String text) {
            return new Cell(text, null, false);
        }

        static Cell figure(Object number) {
            return new Cell(number.toString(), null, true);
        }

        static Cell link(String text, String address) {
            return new Cell(text, address, false);
        }

        private void write(StringBuilder out) {
            if (address == null) {
                out.append(escaped(text));
            } else {
                out.append("<a href=\"").append(escaped(address)).append("\">");
                out.append(escaped(text)).append("</a>");
            }
        }
    }
}
