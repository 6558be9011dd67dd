// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.llsd;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skerry.api.binary.Octets;

/** A value of LLSD. Immutable. */
public sealed interface Llsd {
    /** No value. */
    record Undef() implements Llsd {}

    record Bool(boolean value) implements Llsd {}

    /** A signed 32 bit integer. Wider or unsigned numbers travel as {@link Binary}, big-endian. */
    record Int(int value) implements Llsd {}

    record Real(double value) implements Llsd {}

    record Text(String value) implements Llsd {}

    record Id(UUID value) implements Llsd {}

    record Date(Instant value) implements Llsd {}

    record Uri(URI value) implements Llsd {}

    record Binary(Octets value) implements Llsd {}

    /** An ordered list. */
    record Array(List<Llsd> values) implements Llsd {
        public Array {
            values = List.copyOf(values);
        }
    }

    /** Values by name, in the order put. */
    record Struct(Map<String, Llsd> values) implements Llsd {
        public Struct {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** The member, or {@link #UNDEF}. */
        public Llsd get(String name) {
            return values.getOrDefault(name, UNDEF);
        }
    }

    Llsd UNDEF = new Undef();
}
