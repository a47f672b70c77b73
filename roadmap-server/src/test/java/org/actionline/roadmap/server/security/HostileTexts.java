package org.actionline.roadmap.server.security;

import java.util.List;

/** What has broken other programs, each with a mark by which it is found again. */
final class HostileTexts {

    /** Kept word for word wherever it is taken: markup, query languages, paths, templates, formulas, entities, slow patterns. */
    static final List<String> PRINTABLE = List.of(
            "<script>alert('inj')</script>",
            "\"><img src=x onerror=alert('inj')>",
            "</textarea><svg onload=alert('inj')>",
            "'; DROP TABLE event; -- inj",
            "{\"$gt\": \"inj\", \"$where\": \"sleep(9000)\"}",
            "../../../../../../tmp/inj",
            "..%2f..%2fetc%2fpasswd inj",
            "${jndi:ldap://127.0.0.1:9/inj}",
            "[[${T(java.lang.Runtime).getRuntime().exec('touch /tmp/inj')}]] __${7*7}__::.inj",
            "=HYPERLINK(\"http://127.0.0.1:9/inj\")",
            "@SUM(1+1)*cmd|' /C inj'!A1",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e; inj</x>",
            "((((((((((a+)+)+)+)+)+)+)+)+)+)! inj " + "a".repeat(150),
            "2010-2011-2012-" + "2010-".repeat(30) + " inj",
            "\u202Etxt.exe\u202C inj \u2066x\u2069",
            "inj\u2028next\u2029line",
            "\uD83D\uDE00 \u0627\u0644\u0639\u0631\u0628\u064A\u0629 inj e\u0301");

    /** Nothing that may stand in a text. */
    static final List<String> UNPRINTABLE =
            List.of("inj\u0000", "inj\u001B[31mred", "inj\b\b\bgone", "\uD800inj", "inj\u007F");

    private HostileTexts() {}
}
