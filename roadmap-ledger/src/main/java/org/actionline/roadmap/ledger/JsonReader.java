package org.actionline.roadmap.ledger;

import java.util.ArrayList;
import java.util.TreeMap;

/**
 * Reads exactly what RFC 8259 and RFC 7493 allow, and refuses whatever two readers could understand in two ways.
 *
 * <p>Refused beyond the grammar: a name twice in one object, a lone surrogate, a number that a double cannot carry (see
 * {@link #number()}), nesting deeper than {@value #DEEPEST}.
 */
final class JsonReader {

    /** Far above any real document, far below what would exhaust a thread's stack. */
    static final int DEEPEST = 64;

    private static final int END = -1;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    static Json read(String text) {
        var reader = new JsonReader(text);
        reader.skipSpace();
        var value = reader.value();
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.malformed("Something follows the value");
        }
        return value;
    }

    private Json value() {
        return switch (peek()) {
            case '{' -> members();
            case '[' -> array();
            case '"' -> new Json.Text(string());
            case 't' -> constant(Json.Constant.TRUE);
            case 'f' -> constant(Json.Constant.FALSE);
            case 'n' -> constant(Json.Constant.NULL);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            case END -> throw malformed("The text ends where a value is due");
            default -> throw malformed("No value starts like this");
        };
    }

    private Json members() {
        enter();
        var members = new TreeMap<String, Json>();
        if (!opensEmpty('}')) {
            do {
                skipSpace();
                var nameAt = at;
                if (peek() != '"') {
                    throw malformed("A member starts with its name");
                }
                var name = string();
                skipSpace();
                expect(':');
                skipSpace();
                if (members.put(name, value()) != null) {
                    throw new MalformedJson(nameAt, "The name \"" + name + "\" is there twice");
                }
            } while (goesOn('}'));
        }
        depth--;
        return new Json.Members(members);
    }

    private Json array() {
        enter();
        var values = new ArrayList<Json>();
        if (!opensEmpty(']')) {
            do {
                skipSpace();
                values.add(value());
            } while (goesOn(']'));
        }
        depth--;
        return new Json.Array(values);
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw malformed("Nested deeper than " + DEEPEST);
        }
        at++;
    }

    private boolean opensEmpty(char closing) {
        skipSpace();
        if (peek() != closing) {
            return false;
        }
        at++;
        return true;
    }

    private boolean goesOn(char closing) {
        skipSpace();
        if (peek() == ',') {
            at++;
            return true;
        }
        expect(closing);
        return false;
    }

    private Json constant(Json.Constant constant) {
        if (!text.startsWith(constant.printed, at)) {
            throw malformed("No value starts like this");
        }
        at += constant.printed.length();
        return constant;
    }

    private String string() {
        var start = ++at;
        while (peek() != '"' && peek() != '\\') {
            plain();
        }
        if (peek() == '"') {
            return text.substring(start, at++);
        }
        var string = new StringBuilder(text.length() - start).append(text, start, at);
        while (peek() != '"') {
            if (peek() == '\\') {
                escaped(string);
            } else {
                var from = at;
                plain();
                string.append(text, from, at);
            }
        }
        at++;
        return string.toString();
    }

    private void plain() {
        var unit = peek();
        if (unit == END) {
            throw malformed("The text ends inside a string");
        }
        if (unit < ' ') {
            throw malformed("A control character stands in a string");
        }
        if (!Character.isSurrogate((char) unit)) {
            at++;
        } else if (Character.isHighSurrogate((char) unit)
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1))) {
            at += 2;
        } else {
            throw malformed("A surrogate stands alone");
        }
    }

    private void escaped(StringBuilder string) {
        var escapeAt = at++;
        var unit = peek();
        at++;
        switch (unit) {
            case '"', '\\', '/' -> string.append((char) unit);
            case 'b' -> string.append('\b');
            case 'f' -> string.append('\f');
            case 'n' -> string.append('\n');
            case 'r' -> string.append('\r');
            case 't' -> string.append('\t');
            case 'u' -> {
                var first = hex();
                string.append(first);
                if (Character.isSurrogate(first)) {
                    string.append(secondHalf(first, escapeAt));
                }
            }
            default -> throw new MalformedJson(escapeAt, "No such escape");
        }
    }

    private char secondHalf(char first, int escapeAt) {
        if (Character.isHighSurrogate(first) && text.startsWith("\\u", at)) {
            at += 2;
            var second = hex();
            if (Character.isLowSurrogate(second)) {
                return second;
            }
        }
        throw new MalformedJson(escapeAt, "A surrogate stands alone");
    }

    private char hex() {
        var value = 0;
        for (var end = at + 4; at < end; at++) {
            var unit = peek();
            if (unit == END || unit >= 0x80 || Character.digit(unit, 16) < 0) {
                throw malformed("Four hexadecimal digits are due");
            }
            value = value << 4 | Character.digit(unit, 16);
        }
        return (char) value;
    }

    /**
     * A number, unless reading it as a double would change it beyond rounding a fraction: no overflow, no underflow to
     * zero, and no integer (written without fraction or exponent) that would come out as another one.
     */
    private Json number() {
        var start = at;
        skip('-');
        if (!skip('0')) {
            digits();
        }
        var integer = true;
        if (skip('.')) {
            integer = false;
            digits();
        }
        if (skip('e') || skip('E')) {
            integer = false;
            if (!skip('+')) {
                skip('-');
            }
            digits();
        }
        var printed = text.substring(start, at);
        var value = Double.parseDouble(printed);
        var outOfRange = Double.isInfinite(value) || (value == 0 && hasNonZeroDigit(printed));
        if (outOfRange || (integer && !isExact(printed, value))) {
            throw new MalformedJson(start, "A double cannot carry the number " + printed);
        }
        return new Json.Real(value);
    }

    private static boolean hasNonZeroDigit(String printed) {
        for (var i = 0; i < printed.length() && (printed.charAt(i) | 0x20) != 'e'; i++) {
            if (printed.charAt(i) >= '1' && printed.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean isExact(String printed, double value) {
        return Math.abs(value) < CanonicalJson.FIRST_INEXACT_INTEGER
                || CanonicalJson.number(value).equals(printed);
    }

    private void digits() {
        if (!isDigit(peek())) {
            throw malformed("A digit is due");
        }
        while (isDigit(peek())) {
            at++;
        }
    }

    private static boolean isDigit(int unit) {
        return unit >= '0' && unit <= '9';
    }

    private boolean skip(char unit) {
        if (peek() != unit) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(char unit) {
        if (!skip(unit)) {
            throw malformed("'" + unit + "' is due");
        }
    }

    private void skipSpace() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            at++;
        }
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private MalformedJson malformed(String what) {
        return new MalformedJson(at, what);
    }
}
