// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request in form coding as ROBUST has it (robust-wire 0.1): names and values, lists under {@code name[]}. Of a
 * repeated plain name the first value counts.
 *
 * @param fields plain values in the order sent
 * @param lists values of {@code name[]} by name without brackets
 */
public record FormBody(Map<String, String> fields, Map<String, List<String>> lists) {
    /** The largest body that is read; inventories' longest lists are well below it. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    /** The most names and list entries that are read. */
    public static final int MAX_FIELDS = 20_000;

    public FormBody {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    }

    /**
     * Reads a request.
     *
     * @throws MalformedBodyException if it is larger than {@link #MAX_BYTES} or has more than {@link #MAX_FIELDS}
     */
    public static FormBody parse(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw new MalformedBodyException("form of " + body.length + " bytes");
        }
        var text = new String(body, StandardCharsets.UTF_8);
        var fields = new LinkedHashMap<String, String>();
        var lists = new LinkedHashMap<String, List<String>>();
        var count = 0;
        var at = 0;
        while (at < text.length()) {
            var end = text.indexOf('&', at);
            if (end < 0) {
                end = text.length();
            }
            if (end > at) {
                if (++count > MAX_FIELDS) {
                    throw new MalformedBodyException("form of more than " + MAX_FIELDS + " fields");
                }
                addPair(text.substring(at, end), fields, lists);
            }
            at = end + 1;
        }
        return new FormBody(fields, lists);
    }

    private static void addPair(String pair, Map<String, String> fields, Map<String, List<String>> lists) {
        var equals = pair.indexOf('=');
        var name = FormCoding.decode(equals < 0 ? pair : pair.substring(0, equals));
        var value = equals < 0 ? "" : FormCoding.decode(pair.substring(equals + 1));
        if (name.endsWith("[]")) {
            lists.computeIfAbsent(name.substring(0, name.length() - 2), _ -> new ArrayList<>())
                    .add(value);
        } else {
            fields.putIfAbsent(name, value);
        }
    }

    /** The operation asked for, empty if none is named. */
    public String method() {
        return fields.getOrDefault("METHOD", "");
    }

    /** The plain fields, with typed access. */
    public WireFields wireFields() {
        return new WireFields(fields);
    }

    /** The entries of {@code name[]}, empty if there are none. */
    public List<String> list(String name) {
        return List.copyOf(lists.getOrDefault(name, List.of()));
    }

    public boolean hasList(String name) {
        return lists.containsKey(name);
    }

    /** Starts a request. */
    public static Builder request() {
        return new Builder();
    }

    /** Writes a request in the order of the calls. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();

        private Builder() {}

        /** Adds a field; one without a value is written bare, without the equals sign. */
        public Builder add(String name, String value) {
            separate();
            text.append(FormCoding.encode(name));
            if (!value.isEmpty()) {
                text.append('=').append(FormCoding.encode(value));
            }
            return this;
        }

        /** Adds a field with the text of an id or a number. */
        public Builder add(String name, Object value) {
            return add(name, value.toString());
        }

        public Builder addAll(Map<String, String> values) {
            values.forEach((name, value) -> add(name, value));
            return this;
        }

        /** Adds a list; the brackets are not escaped. */
        public Builder addList(String name, Iterable<?> values) {
            for (var value : values) {
                separate();
                text.append(FormCoding.encode(name)).append("[]=").append(FormCoding.encode(value.toString()));
            }
            return this;
        }

        /** The version fields that accounts, presence, griduser and avatar calls begin with. */
        public Builder versions() {
            return add("VERSIONMIN", "1").add("VERSIONMAX", "1");
        }

        public byte[] toBytes() {
            return toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return text.toString();
        }

        private void separate() {
            if (!text.isEmpty()) {
                text.append('&');
            }
        }
    }
}
