// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import org.skerry.load.AccountPattern.Account;

/** The body of a {@code login_to_simulator}, with the options that the captured clients ask for. */
final class LoginRequest {
    private static final List<String> OPTIONS = List.of(
            "inventory-root",
            "inventory-skeleton",
            "inventory-lib-root",
            "inventory-lib-owner",
            "inventory-skel-lib",
            "initial-outfit",
            "gestures",
            "event_categories",
            "event_notifications",
            "classified_categories",
            "buddy-list",
            "ui-config",
            "tutorial_settings",
            "login-flags",
            "global-textures",
            "adult_compliant");

    private LoginRequest() {}

    /** @param start {@code uri:Region&x&y&z} */
    static String of(Account account, String start) {
        var members = new LinkedHashMap<String, String>();
        members.put("first", account.name().first());
        members.put("last", account.name().last());
        members.put("passwd", "$1$" + md5(account.password()));
        members.put("start", start);
        members.put("channel", "Skerry Bench");
        members.put("version", "1.0.0");
        members.put("platform", "Lin");
        var machine = md5(account.name().toString());
        members.put("mac", machine);
        members.put("id0", machine);
        members.put("agree_to_tos", "true");
        members.put("read_critical", "true");
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><methodCall>"
                + "<methodName>login_to_simulator</methodName><params><param><value><struct>");
        members.forEach((name, value) -> text.append("<member><name>")
                .append(name)
                .append("</name><value><string>")
                .append(escaped(value))
                .append("</string></value></member>"));
        text.append("<member><name>options</name><value><array><data>");
        OPTIONS.forEach(option -> text.append("<value><string>").append(option).append("</string></value>"));
        return text.append("</data></array></value></member></struct></value></param></params></methodCall>")
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The protocol's own form of a password. */
    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
