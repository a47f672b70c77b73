package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

    /** The example of the C2SP signed-note specification. */
    static final String KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    static final String SIGNATURE =
            "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=";
    static final String LINE = "\u2014 example.com/foo " + SIGNATURE + "\n";
    static final String NOTE = "This is an example message.\n\n" + LINE;

    @Test
    void the_example_of_the_specification_is_verified_by_its_key() {
        var note = Note.parse(NOTE);
        var key = VerifierKey.parse(KEY);
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(key.isOf(note.signatures().getFirst())).isTrue();
        assertThat(key.verifies(note.text(), note.signatures().getFirst())).isTrue();
        assertThat(key.verifies("This is another message.\n", note.signatures().getFirst()))
                .isFalse();
    }

    @Test
    void a_note_prints_as_it_was_read() {
        assertThat(Note.parse(NOTE)).hasToString(NOTE);
        assertThat(Note.parse(NOTE.getBytes(UTF_8))).hasToString(NOTE);
    }

    @Test
    void the_last_empty_line_divides_text_and_signatures() {
        assertThat(Note.parse("one\n\n\ntwo\n\n" + LINE + LINE))
                .isEqualTo(new Note(
                        "one\n\n\ntwo\n",
                        List.of(
                                new NoteSignature("example.com/foo", SIGNATURE),
                                new NoteSignature("example.com/foo", SIGNATURE))));
    }

    @Test
    void sixteen_signatures_are_read_as_the_specification_demands() {
        assertThat(Note.parse("text\n\n" + LINE.repeat(16)).signatures()).hasSize(16);
        refused("text\n\n" + LINE.repeat(65));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "text\n",
                "text\n\n",
                "text\n\nsignature\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name \n",
                "text\n\n\u2014  AAAAAAA=\n",
                "text\n\n\u2014 na+me AAAAAAA=\n",
                "text\n\n\u2014 na\u00a0me AAAAAAA=\n",
                "text\n\n\u2014 na\u2028me AAAAAAA=\n",
                "text\n\n\u2014 na\rme AAAAAAA=\n",
                "text\n\n\u2014 name AAAAAAA\n",
                "text\n\n\u2014 name AAAAAAB=\n",
                "text\n\n\u2014 name AAAAAA==\n",
                "text\n\n\u2014 name AAAAAAA= \n",
                "text\n\n\u2014 name AAAAAAA=\r\n",
                "text\n\n\u2014 name AAAAAAA=",
                "text\n\n- name AAAAAAA=\n",
                "te\txt\n\n\u2014 name AAAAAAA=\n",
                "te\ud83dxt\n\n\u2014 name AAAAAAA=\n"
            })
    void whatever_is_no_note_is_refused(String text) {
        refused(text);
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() -> Note.parse(NOTE.replace("This", "\u00e9").getBytes(ISO_8859_1)));
    }

    private static void refused(String text) {
        assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> Note.parse(text));
    }
}
