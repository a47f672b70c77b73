package org.actionline.roadmap.server.pages.picture;

/** Writes paths in the language of SVG, with at most one decimal. */
final class Pen {

    private final StringBuilder path = new StringBuilder();

    /** Goes to a point without drawing. */
    Pen move(double x, double y) {
        return draw('M', x, y);
    }

    /** Draws to a point. */
    Pen to(double x, double y) {
        return draw('L', x, y);
    }

    /** Draws as far as is said from where the pen is. */
    Pen by(double x, double y) {
        return draw('l', x, y);
    }

    Pen across(double x) {
        append(path.append('h'), x);
        return this;
    }

    Pen down(double y) {
        append(path.append('v'), y);
        return this;
    }

    /** Draws half a circle to a point on the same height. */
    Pen half(double radius, double x) {
        append(path.append('a'), radius);
        append(path.append(' '), radius);
        append(path.append(" 0 1 0 "), x);
        path.append(" 0");
        return this;
    }

    Pen close() {
        path.append('z');
        return this;
    }

    String path() {
        return path.toString();
    }

    /** A number as short as it can be written: 12, 12.5. */
    static void append(StringBuilder out, double number) {
        long tenths = Math.round(number * 10);
        if (tenths % 10 == 0) {
            out.append(tenths / 10);
        } else {
            out.append(tenths < 0 ? "-" : "")
                    .append(Math.abs(tenths) / 10)
                    .append('.')
                    .append(Math.abs(tenths) % 10);
        }
    }

    private Pen draw(char how, double x, double y) {
        append(path.append(how), x);
        append(path.append(' '), y);
        return this;
    }
}
