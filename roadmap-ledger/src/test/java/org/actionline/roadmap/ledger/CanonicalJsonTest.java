package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    /** RFC 8785 section 3.2.2, with its escapes. */
    static final String EXAMPLE = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
              "literals": [null, true, false]
            }
            """;

    @Test
    void the_example_of_the_rfc_comes_out_byte_for_byte() {
        var expected =
                "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333"
                        + "332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c7530303066"
                        + "5c6e4127425c225c5c5c5c5c222f227d";
        assertThat(HexFormat.of().formatHex(CanonicalJson.of(EXAMPLE))).isEqualTo(expected);
    }

    @Test
    void names_are_sorted_as_utf_16_and_not_as_code_points() {
        var json = """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
                 "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", "\\u00f6": "Latin Small Letter O With Diaeresis"}
                """;
        assertThat(canonical(json))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** RFC 8785 appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void a_number_is_printed_as_ecmascript_does(String bits, String printed) {
        var value = Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(bits));
        assertThat(CanonicalJson.number(value)).isEqualTo(printed);
        assertThat(canonical(printed)).isEqualTo(printed);
    }

    @Test
    void every_printed_number_reads_back_as_itself() {
        var random = new Random(8785);
        for (var i = 0; i < 200_000; i++) {
            var value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                var printed = CanonicalJson.number(value);
                assertThat(Double.parseDouble(printed)).isEqualTo(value);
                assertThat(canonical(printed)).isEqualTo(printed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void what_is_no_number_is_not_printed(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.number(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e309", "-1e309", "1e-400", "9007199254740993", "-9007199254740993", "123456789012345678901"})
    void a_number_that_a_double_would_change_is_refused(String json) {
        refused(json, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0e999", "-0", "0.000"})
    void every_zero_is_printed_alike(String json) {
        assertThat(canonical(json)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"a\":2}|7",
                "{\"a\":1,\"\\u0061\":2}|7",
                "\"\\ud83d\"|1",
                "\"\\ude00\\ud83d\"|1",
                "\"x\\ud83dx\"|2",
                "1 2|2",
                "[1,]|3",
                "{\"a\":1,}|7",
                "[1|2",
                "{a:1}|1",
                "01|1",
                "1.|2",
                ".5|0",
                "+1|0",
                "1e|2",
                "NaN|0",
                "-Infinity|1",
                "tru|0",
                "'a'|0",
                "\"a|2",
                "\"\\x\"|1",
                "\"\\u12g4\"|5",
                "\"\\u12\"|5"
            })
    void text_that_is_no_i_json_is_refused_where_it_goes_wrong(String json, int offset) {
        refused(json, offset);
    }

    @Test
    void nothing_at_all_is_refused() {
        refused("", 0);
        refused(" \n", 2);
    }

    @Test
    void a_raw_control_character_is_refused() {
        refused("\"a\nb\"", 2);
    }

    @Test
    void a_lone_surrogate_written_raw_is_refused() {
        refused("\"\ud83d\"", 1);
        refused("\"\ude00\"", 1);
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> CanonicalJson.of("\"caf\u00e9\"".getBytes(ISO_8859_1)))
                .returns(4, MalformedJson::offset);
    }

    @Test
    void a_byte_order_mark_is_refused() {
        refused("\ufeff1", 0);
    }

    @Test
    void nesting_ends_at_64() {
        assertThat(canonical("[".repeat(64) + "]".repeat(64))).hasSize(128);
        refused("[".repeat(65) + "]".repeat(65), 64);
        refused("{\"a\":".repeat(100_000), 64 * 5);
    }

    @Test
    void empty_containers_and_spaces_lose_nothing() {
        assertThat(canonical(" { \"b\" : [ ] , \"a\" : { } } ")).isEqualTo("{\"a\":{},\"b\":[]}");
    }

    @Test
    void the_canonical_form_is_its_own_canonical_form() {
        var once = CanonicalJson.of(EXAMPLE);
        assertThat(CanonicalJson.of(once)).isEqualTo(once);
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.of(json), UTF_8);
    }

    private static void refused(String json, int offset) {
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> CanonicalJson.of(json))
                .returns(offset, MalformedJson::offset);
    }
}
