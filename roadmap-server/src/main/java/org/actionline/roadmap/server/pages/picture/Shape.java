package org.actionline.roadmap.server.pages.picture;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/**
 * A path, or a text where there is none.
 *
 * @param look names what it means; the style sheet gives it a colour
 * @param path in the language of SVG; empty for a text
 * @param anchor which end of the text lies at {@code x}: start, middle, end
 */
public record Shape(String look, String path, double x, double y, String anchor, String text) {

    static Shape path(String look, String path) {
        return new Shape(look, path, 0, 0, "", "");
    }

    static Shape box(String look, double x, double y, double width, double height) {
        return path(look, String.format(Locale.ROOT, "M%.1f %.1fh%.1fv%.1fh%.1fz", x, y, width, height, -width));
    }

    static Shape line(String look, double x1, double y1, double x2, double y2) {
        return path(look, String.format(Locale.ROOT, "M%.1f %.1fL%.1f %.1f", x1, y1, x2, y2));
    }

    static Shape dot(String look, double x, double y, double radius) {
        return path(
                look,
                String.format(
                        Locale.ROOT,
                        "M%.1f %.1fa%.1f %.1f 0 1 0 %.1f 0a%.1f %.1f 0 1 0 %.1f 0z",
                        x - radius,
                        y,
                        radius,
                        radius,
                        2 * radius,
                        radius,
                        radius,
                        -2 * radius));
    }

    static Shape diamond(String look, double x, double y, double radius) {
        return path(
                look,
                String.format(
                        Locale.ROOT,
                        "M%.1f %.1fl%.1f %.1fl%.1f %.1fl%.1f %.1fz",
                        x,
                        y - radius,
                        radius,
                        radius,
                        -radius,
                        radius,
                        -radius,
                        -radius));
    }

    static Shape text(String look, double x, double y, Object text) {
        return new Shape(look, "", x, y, "start", text.toString());
    }

    /** As an element of SVG; a text is escaped, all else is made here. A template would take most of the time of a picture. */
    public String svg() {
        return path.isEmpty()
                ? "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                        .formatted(look, x, y, anchor, HtmlUtils.htmlEscape(text, "UTF-8"))
                : "<path class=\"" + look + "\" d=\"" + path + "\"></path>";
    }

    static Shape centred(String look, double x, double y, Object text) {
        return new Shape(look, "", x, y, "middle", text.toString());
    }
}
