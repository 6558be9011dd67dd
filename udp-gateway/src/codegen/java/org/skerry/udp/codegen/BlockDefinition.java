// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codegen;

import java.util.List;

/** A block of a message: there once, repeated after a count byte, or repeated {@code times} without one. */
public record BlockDefinition(String name, Repeat repeat, int times, List<FieldDefinition> fields) {
    /** How often a block is there. */
    public enum Repeat {
        ONCE,
        COUNTED,
        TIMES
    }

    String javaName() {
        return JavaNames.blockMember(name);
    }

    /** The name of the nested record; some block names would hide another type. */
    String javaType(String message) {
        return name.equals(message) || JavaNames.TAKEN_TYPES.contains(name) ? name + "Block" : name;
    }

    int leastSize() {
        return fields.stream().mapToInt(FieldDefinition::leastSize).sum();
    }

    boolean has(String field, FieldKind kind) {
        return fields.stream().anyMatch(f -> f.name().equals(field) && f.kind() == kind);
    }
}
