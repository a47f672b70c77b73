package org.actionline.roadmap.server.pages.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void numbers_of_a_path_have_one_decimal_at_most() {
        assertThat(new Pen()
                        .move(12, 0.5)
                        .by(-0.5, -12)
                        .across(1.26)
                        .down(-0.04)
                        .path())
                .isEqualTo("M12 0.5l-0.5 -12h1.3v0");
    }

    @Test
    void what_people_wrote_cannot_become_part_of_a_picture() {
        var hostile = "\"><script>'&";
        var mark = new Picture.Mark(hostile, hostile, List.of(Shape.text("label", 1, 2.5, hostile)));
        var row = List.of(Picture.Cell.link(hostile, hostile), Picture.Cell.of(hostile));
        var picture = new Picture(
                "timeline",
                "",
                10,
                10,
                List.of(),
                List.of(mark),
                List.of(),
                new Picture.Figures(List.of(hostile, hostile), List.of(row)));

        var escaped = "&quot;&gt;&lt;script&gt;&#39;&amp;";
        assertThat(picture.drawn())
                .isEqualTo("<g aria-hidden=\"true\"></g><a href=\"" + escaped + "\" aria-label=\"" + escaped
                        + "\"><title>" + escaped + "</title><text class=\"label\" x=\"1\" y=\"2.5\">" + escaped
                        + "</text></a>");
        assertThat(picture.figures().table())
                .isEqualTo("<thead><tr><th scope=\"col\">" + escaped + "</th><th scope=\"col\">" + escaped
                        + "</th></tr></thead>\n<tbody>\n<tr><th scope=\"row\"><a href=\"" + escaped + "\">" + escaped
                        + "</a></th><td>" + escaped + "</td></tr>\n</tbody>");
    }
}
