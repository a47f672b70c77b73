package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryTest {

    static final UUID ID = UUID.fromString("0198b0a2-0000-7abc-8def-0123456789ab");
    static final UUID COMMIT = UUID.fromString("0198b0a2-0000-7fff-bfff-ffffffffffff");
    static final Hash SEAL = Hash.leaf("payload".getBytes(UTF_8));
    static final Instant NOON = Instant.parse("2011-03-04T12:00:00.000007Z");
    static final LocalDate MARCH_1 = LocalDate.of(2011, 3, 1);
    static final Entry ENTRY = entry("roadmap=C2", "outcome=D");

    @Test
    void an_entry_is_written_as_rfc_8785_json() {
        assertThat(new String(ENTRY.bytes(), UTF_8))
                .isEqualTo("{\"actor\":\"jos\u00e9\",\"commit\":\"0198b0a2-0000-7fff-bfff-ffffffffffff\","
                        + "\"effectiveOn\":\"2011-03-01\",\"id\":\"0198b0a2-0000-7abc-8def-0123456789ab\","
                        + "\"payload\":\"" + SEAL + "\",\"pos\":41,\"prev\":\"" + Hash.EMPTY_ROOT
                        + "\",\"recordedAt\":\"2011-03-04T12:00:00.000007Z\",\"rev\":\"1\","
                        + "\"tags\":[\"outcome=D\",\"roadmap=C2\"],\"type\":\"roadmap.TimingRevised\",\"v\":1}");
        assertThat(CanonicalJson.of(ENTRY.bytes())).isEqualTo(ENTRY.bytes());
    }

    @Test
    void an_entry_reads_back_as_itself() {
        assertThat(Entry.parse(ENTRY.bytes())).isEqualTo(ENTRY);
        assertThat(ENTRY.leaf()).isEqualTo(Hash.leaf(ENTRY.bytes()));
    }

    @Test
    void text_of_any_kind_survives() {
        var entry = entry("note=\"\\\b\t\n\f\r\u0001\u007f\u00e9\u20ac\ud83d\ude00", "\u20ac=", "a=b=c");
        assertThat(CanonicalJson.of(entry.bytes())).isEqualTo(entry.bytes());
        assertThat(Entry.parse(entry.bytes())).isEqualTo(entry);
    }

    @Test
    void tags_are_a_set_in_utf_16_order() {
        assertThat(entry("b=1", "a=2", "b=1", "a=1").tags()).containsExactly("a=1", "a=2", "b=1");
    }

    @Test
    void the_instant_is_cut_to_the_microsecond() {
        var entry = recorded(Instant.parse("1969-12-31T23:59:59.999999999Z"));
        assertThat(new String(entry.bytes(), UTF_8)).contains("\"recordedAt\":\"1969-12-31T23:59:59.999999Z\"");
        assertThat(Entry.parse(entry.bytes())).isEqualTo(entry);
    }

    @Test
    void a_year_beyond_four_digits_is_refused() {
        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(recorded(Instant.parse("+10000-01-01T00:00:00Z"))::bytes);
        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(recorded(Instant.parse("-0001-01-01T00:00:00Z"))::bytes);
    }

    @Test
    void the_longest_entry_has_65535_bytes() {
        var room = Entry.MAX_BYTES - entry("k=").bytes().length;
        assertThat(Entry.parse(entry("k=" + "x".repeat(room)).bytes()).bytes()).hasSize(65_535);
        assertThatExceptionOfType(EntryRefused.class).isThrownBy(entry("k=" + "x".repeat(room + 1))::bytes);
    }

    @Test
    void a_lone_surrogate_is_refused() {
        assertThatExceptionOfType(EntryRefused.class).isThrownBy(entry("k=\ud83d")::bytes);
    }

    @Test
    void nonsense_is_no_entry() {
        assertThatIllegalArgumentException().isThrownBy(() -> entry("no key"));
        assertThatIllegalArgumentException().isThrownBy(() -> entry("=value"));
        assertThatIllegalArgumentException().isThrownBy(() -> at(-1, Hash.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> at(1L << 53, Hash.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> at(0, SEAL));
    }

    @Test
    void the_same_statement_written_otherwise_is_refused() {
        var written = new String(ENTRY.bytes(), UTF_8);
        refused(" " + written);
        refused(written + "\n");
        refused(written.replace("{\"actor\"", "{ \"actor\""));
        refused(written.replace("0198b0a2-0000-7abc", "0198B0A2-0000-7ABC"));
        refused(written.replace("000007Z", "000007000Z"));
        refused(written.replace("T12:00:00.000007Z", "T13:00:00.000007+01:00"));
        refused(written.replace("jos\u00e9", "jos\\u00e9"));
        refused(written.replace("\"pos\":41", "\"pos\":41.0"));
        refused(written.replace("\"pos\":41", "\"pos\":41.5"));
        refused(written.replace("\"outcome=D\",\"roadmap=C2\"", "\"roadmap=C2\",\"outcome=D\""));
        refused(written.replace("\"outcome=D\"", "\"outcome=D\",\"outcome=D\""));
        refused(written.replace("\"v\":1", "\"v\":2"));
        refused(written.replace("\"v\":1", "\"v\":1,\"w\":1"));
        refused(written.replace("\"rev\":\"1\",", ""));
        refused(written.replace("\"rev\":\"1\"", "\"rev\":1"));
        refused(written.replace("[\"outcome=D\",\"roadmap=C2\"]", "[1]"));
        refused(written.replace("[\"outcome=D\",\"roadmap=C2\"]", "\"outcome=D\""));
        refused("[]");
        refused("");
    }

    private static void refused(String json) {
        assertThatExceptionOfType(EntryRefused.class).isThrownBy(() -> Entry.parse(json.getBytes(UTF_8)));
    }

    private static Entry entry(String... tags) {
        return new Entry(
                41,
                ID,
                "roadmap.TimingRevised",
                "1",
                NOON,
                MARCH_1,
                "jos\u00e9",
                List.of(tags),
                COMMIT,
                Hash.EMPTY_ROOT,
                SEAL);
    }

    private static Entry recorded(Instant at) {
        return new Entry(1, ID, "t", "1", at, MARCH_1, "", List.of(), COMMIT, Hash.ZERO, SEAL);
    }

    private static Entry at(long position, Hash previous) {
        return new Entry(position, ID, "t", "1", NOON, MARCH_1, "", List.of(), COMMIT, previous, SEAL);
    }
}
