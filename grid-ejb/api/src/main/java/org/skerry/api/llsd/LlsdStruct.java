// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.llsd;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.math.Vector3;

/** Builds a {@link Llsd.Struct} member by member, in order. Not thread-safe. */
public final class LlsdStruct {
    private final Map<String, Llsd> members = new LinkedHashMap<>();

    public LlsdStruct put(String name, Llsd value) {
        members.put(name, value);
        return this;
    }

    public LlsdStruct put(String name, String value) {
        return put(name, new Llsd.Text(value));
    }

    public LlsdStruct put(String name, int value) {
        return put(name, new Llsd.Int(value));
    }

    public LlsdStruct put(String name, boolean value) {
        return put(name, new Llsd.Bool(value));
    }

    public LlsdStruct put(String name, double value) {
        return put(name, new Llsd.Real(value));
    }

    public LlsdStruct put(String name, UUID value) {
        return put(name, new Llsd.Id(value));
    }

    public LlsdStruct put(String name, Octets value) {
        return put(name, new Llsd.Binary(value));
    }

    /** Three reals in an array, as the protocol writes vectors. */
    public LlsdStruct put(String name, Vector3 value) {
        return put(
                name,
                new Llsd.Array(List.of(new Llsd.Real(value.x()), new Llsd.Real(value.y()), new Llsd.Real(value.z()))));
    }

    /** An array of one struct, the event queue's form of a message's block. */
    public LlsdStruct putBlock(String name, LlsdStruct block) {
        return put(name, new Llsd.Array(List.of(block.build())));
    }

    public Llsd.Struct build() {
        return new Llsd.Struct(members);
    }
}
