package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tree heads that Go's checksum database signed for the world, over some years: its software shares nothing with ours. */
class ForeignLogTest {

    static final VerifierKey SUM_GOLANG_ORG =
            VerifierKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");

    @ParameterizedTest
    @ValueSource(strings = {"""
                go.sum database tree
                3935567
                SapHtgdNCeF00Cx8kqztePV24kgzNg++Xovae42HAMw=

                \u2014 sum.golang.org Az3grsm7Wm4CVNR1RHq9BFnu9jzcRlU2uw7lr0gfUWgO6+rqPNjT+fUTl9gH0NRTgdwW9nItuQSMbhSaLCsk8YeYSAs=
                """, """
                go.sum database tree
                6476701
                mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=

                \u2014 sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=
                """, """
                go.sum database tree
                15067302
                gJyioq6dwR9n+NjEWORfYmH+ubeYm3kH42BBQ0bTpYI=

                \u2014 sum.golang.org Az3grp1rvWOs5NKlr/xR4GLN/CDyzzakmt1o61uSxYKpK1SerqOP2ClbX/peKUZjYnyomH5Xz7GZG3TpB7OeKn4E2ww=
                """, """
                go.sum database tree
                65209736
                5+uGFjx6xBZG8ip1+wi77v+grwbhhukIrxEUS8PXvRo=

                \u2014 sum.golang.org Az3grnbssgK7ubgFX36gVETtNv0U23qxyAhAMai2QUfeGa3nB/akvkMdlUErfcZz7l/R3cVtYspg3dxXABkGZZKdsQ8=
                """})
    void a_signed_tree_head_reads_and_its_signature_holds_until_any_byte_is_changed(String head) {
        var note = Note.parse(head);
        var signature = note.signatures().getFirst();

        assertThat(note).hasToString(head);
        assertThat(SUM_GOLANG_ORG.isOf(signature)).isTrue();
        assertThat(SUM_GOLANG_ORG.verifies(note.text(), signature)).isTrue();
        assertThat(Checkpoint.parse(note.text()).origin()).isEqualTo("go.sum database tree");
        var text = note.text().getBytes(UTF_8);
        for (var at = 0; at < text.length; at++) {
            var altered = text.clone();
            altered[at] ^= 1;
            assertThat(SUM_GOLANG_ORG.verifies(new String(altered, UTF_8), signature))
                    .isFalse();
        }
    }

    @Test
    void the_key_prints_as_it_was_published() {
        assertThat(SUM_GOLANG_ORG).hasToString("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
    }
}
