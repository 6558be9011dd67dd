// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.skerry.api.llsd.Llsd;

/**
 * Objects in JSON as OpenSimulator serializes them: members with the default value of their type are left out (false, 0,
 * zero id, empty text), and numbers and ids may also come as text.
 */
public final class JsonFields {
    private static final UUID ZERO = new UUID(0, 0);

    private final Map<String, Llsd> members = new LinkedHashMap<>();

    /** The members of an object as texts; arrays and objects within are left out. */
    public static WireFields read(Llsd value) {
        if (!(value instanceof Llsd.Struct struct)) {
            throw new MalformedBodyException("not an object");
        }
        var texts = new LinkedHashMap<String, String>();
        struct.values().forEach((name, member) -> {
            switch (member) {
                case Llsd.Text(var text) -> texts.put(name, text);
                case Llsd.Int(var number) -> texts.put(name, Integer.toString(number));
                case Llsd.Real(var number)
                when number == Math.rint(number) && Math.abs(number) < 1e15 ->
                    texts.put(name, Long.toString((long) number));
                case Llsd.Real(var number) -> texts.put(name, Double.toString(number));
                case Llsd.Bool(var truth) -> texts.put(name, Boolean.toString(truth));
                default -> {
                    // what has no text cannot be one of the fields
                }
            }
        });
        return new WireFields(texts);
    }

    public JsonFields put(String name, String text) {
        return put(name, new Llsd.Text(text), text.isEmpty());
    }

    public JsonFields put(String name, UUID id) {
        return put(name, new Llsd.Text(id.toString()), id.equals(ZERO));
    }

    public JsonFields put(String name, int number) {
        return put(name, new Llsd.Int(number), number == 0);
    }

    public JsonFields put(String name, boolean truth) {
        return put(name, new Llsd.Bool(truth), !truth);
    }

    private JsonFields put(String name, Llsd value, boolean isDefault) {
        if (!isDefault) {
            members.put(name, value);
        }
        return this;
    }

    public Llsd.Struct build() {
        return new Llsd.Struct(members);
    }
}
