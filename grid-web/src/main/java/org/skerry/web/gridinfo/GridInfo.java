// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.gridinfo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;

/** What the grid tells of itself: the keys {@code skerry.gridinfo.*} of the configuration, by their wire names. */
@Singleton
public class GridInfo {
    private static final String PREFIX = "skerry.gridinfo.";
    /** Clients test for this word to know which protocol's dialect they meet. */
    private static final String PLATFORM = "OpenSim";

    private static final List<String> KNOWN = List.of(
            "login",
            "gridname",
            "gridnick",
            "welcome",
            "economy",
            "about",
            "register",
            "help",
            "password",
            "gatekeeper",
            "uas",
            "home",
            "search",
            "message",
            "GridStatus",
            "GridStatusRSS");

    private final Map<String, String> values;

    @Inject
    public GridInfo(Config config) {
        this(configured(config));
    }

    GridInfo(Map<String, String> configured) {
        var all = new LinkedHashMap<String, String>();
        all.put("platform", PLATFORM);
        all.put("login", "http://127.0.0.1:8002/");
        all.put("gridname", "Skerry");
        all.put("gridnick", "skerry");
        all.putAll(configured);
        values = Collections.unmodifiableMap(all);
    }

    /** Keys in the order told. */
    public Map<String, String> values() {
        return values;
    }

    public String xml() {
        var out = new StringBuilder("<gridinfo>");
        values.forEach((key, value) -> out.append('<')
                .append(key)
                .append('>')
                .append(markup(value))
                .append("</")
                .append(key)
                .append('>'));
        return out.append("</gridinfo>").toString();
    }

    public String json() {
        var out = new StringBuilder("{");
        values.forEach((key, value) -> {
            out.append(out.length() == 1 ? "" : ",").append('"').append(key).append("\":\"");
            value.codePoints().forEach(c -> jsonCharacter(c, out));
            out.append('"');
        });
        return out.append('}').toString();
    }

    private static Map<String, String> configured(Config config) {
        var found = new LinkedHashMap<String, String>();
        var keys = new TreeSet<String>();
        for (var name : config.getPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                keys.add(name.substring(PREFIX.length()));
            }
        }
        // Asking by name also finds what is set in the environment.
        KNOWN.forEach(key -> find(config, key, found));
        keys.forEach(key -> find(config, key, found));
        return found;
    }

    private static void find(Config config, String key, Map<String, String> found) {
        if (key.matches("[A-Za-z][A-Za-z0-9_-]*") && !key.equals("platform")) {
            config.getOptionalValue(PREFIX + key, String.class).ifPresent(value -> found.putIfAbsent(key, value));
        }
    }

    static String markup(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void jsonCharacter(int c, StringBuilder out) {
        if (c == '"' || c == '\\') {
            out.append('\\').appendCodePoint(c);
        } else if (c < 0x20) {
            out.append("\\u%04x".formatted(c));
        } else {
            out.appendCodePoint(c);
        }
    }
}
