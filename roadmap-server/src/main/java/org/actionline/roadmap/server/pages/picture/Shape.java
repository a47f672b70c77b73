package org.actionline.roadmap.server.pages.picture;

import org.springframework.web.util.HtmlUtils;

/**
 * A path, or a text where there is none.
 *
 * @param look names what it means; the style sheet gives it a colour
 * @param path in the language of SVG; empty for a text
 * @param centred whether the middle of the text lies at {@code x}, not its start
 */
public record Shape(String look, String path, double x, double y, boolean centred, String text) {

    static Shape path(String look, Pen pen) {
        return new Shape(look, pen.path(), 0, 0, false, "");
    }

    static Shape box(String look, double x, double y, double width, double height) {
        return path(
                look,
                new Pen().move(x, y).across(width).down(height).across(-width).close());
    }

    static Shape line(String look, double x1, double y1, double x2, double y2) {
        return path(look, new Pen().move(x1, y1).to(x2, y2));
    }

    static Shape dot(String look, double x, double y, double radius) {
        return path(
                look,
                new Pen()
                        .move(x - radius, y)
                        .half(radius, 2 * radius)
                        .half(radius, -2 * radius)
                        .close());
    }

    static Shape diamond(String look, double x, double y, double radius) {
        return path(
                look,
                new Pen()
                        .move(x, y - radius)
                        .by(radius, radius)
                        .by(-radius, radius)
                        .by(-radius, -radius)
                        .close());
    }

    static Shape text(String look, double x, double y, Object text) {
        return new Shape(look, "", x, y, false, text.toString());
    }

    static Shape centred(String look, double x, double y, Object text) {
        return new Shape(look, "", x, y, true, text.toString());
    }

    /** As an element of SVG. */
    public String svg() {
        var out = new StringBuilder();
        write(out);
        return out.toString();
    }

    /** Text is escaped; all else is made here. */
    void write(StringBuilder out) {
        if (path.isEmpty()) {
            out.append("<text class=\"").append(look).append("\" x=\"");
            Pen.append(out, x);
            out.append("\" y=\"");
            Pen.append(out, y);
            out.append(centred ? "\" text-anchor=\"middle\">" : "\">")
                    .append(HtmlUtils.htmlEscape(text, "UTF-8"))
                    .append("</text>");
        } else {
            out.append("<path class=\"")
                    .append(look)
                    .append("\" d=\"")
                    .append(path)
                    .append("\"/>");
        }
    }
}
