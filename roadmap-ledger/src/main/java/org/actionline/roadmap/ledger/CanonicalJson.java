package org.actionline.roadmap.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Writes JSON in the one form that RFC 8785 leaves open, so that equal values have equal bytes and equal hashes. */
public final class CanonicalJson {

    /** From 2^53 on, neighbouring doubles are more than 1 apart (RFC 7493 section 2.2). */
    static final double FIRST_INEXACT_INTEGER = 0x1p53;

    private static final int LARGEST_PLAIN_EXPONENT = 21;
    private static final int SMALLEST_PLAIN_EXPONENT = -6;

    private CanonicalJson() {}

    /**
     * The canonical form, as UTF-8, of one JSON value.
     *
     * @throws MalformedJson if the text is not one JSON value, or holds a name twice, a lone surrogate, a number a
     *     double would change, or very deep nesting
     */
    public static byte[] of(String json) {
        return of(JsonReader.read(json));
    }

    static byte[] of(Json value) {
        var out = new JsonBytes(64);
        write(value, out);
        return out.toByteArray();
    }

    /**
     * The canonical form, as UTF-8, of one JSON value in UTF-8.
     *
     * @throws MalformedJson if the bytes are not UTF-8, or as in {@link #of(String)}
     */
    public static byte[] of(byte[] json) {
        return of(decode(json));
    }

    static String decode(byte[] utf8) {
        var in = ByteBuffer.wrap(utf8);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException e) {
            var malformed = new MalformedJson(in.position(), "Bytes that are no UTF-8");
            malformed.initCause(e);
            throw malformed;
        }
    }

    private static void write(Json value, JsonBytes out) {
        switch (value) {
            case Json.Constant constant -> out.ascii(constant.printed);
            case Json.Real real -> out.ascii(number(real.value()));
            case Json.Text text -> out.string(text.value());
            case Json.Array array -> {
                var separator = "[";
                for (var each : array.values()) {
                    out.ascii(separator);
                    write(each, out);
                    separator = ",";
                }
                out.ascii(array.values().isEmpty() ? "[]" : "]");
            }
            case Json.Members members -> {
                var separator = "{";
                for (var member : members.values().entrySet()) {
                    out.ascii(separator).string(member.getKey()).ascii(":");
                    write(member.getValue(), out);
                    separator = ",";
                }
                out.ascii(members.values().isEmpty() ? "{}" : "}");
            }
        }
    }

    /**
     * A number as ECMAScript prints it (RFC 8785 section 3.2.2.3).
     *
     * @throws IllegalArgumentException if it is infinite or not a number
     */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no " + value);
        }
        if (Math.abs(value) < FIRST_INEXACT_INTEGER && value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        var shortest = shortest(Math.abs(value));
        var digits = shortest.unscaledValue().toString();
        var exponent = digits.length() - shortest.scale();
        var printed = new StringBuilder(value < 0 ? "-" : "");
        if (exponent > LARGEST_PLAIN_EXPONENT || exponent <= SMALLEST_PLAIN_EXPONENT) {
            printed.append(digits.charAt(0));
            if (digits.length() > 1) {
                printed.append('.').append(digits, 1, digits.length());
            }
            return printed.append(exponent > 0 ? "e+" : "e")
                    .append(exponent - 1)
                    .toString();
        }
        return printed.append(shortest.toPlainString()).toString();
    }

    /** The shortest decimal that reads back as the same double; Java asks for two digits where one would do. */
    private static BigDecimal shortest(double value) {
        var decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (decimal.precision() == 2) {
            var oneDigit = decimal.round(new MathContext(1, RoundingMode.HALF_EVEN));
            if (oneDigit.doubleValue() == value) {
                return oneDigit.stripTrailingZeros();
            }
        }
        return decimal;
    }
}
