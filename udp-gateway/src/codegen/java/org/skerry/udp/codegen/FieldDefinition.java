// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codegen;

/** A field of a block; the length counts for {@link FieldKind#FIXED} alone. */
public record FieldDefinition(String name, FieldKind kind, int length) {
    String javaName() {
        return JavaNames.fieldMember(name);
    }

    String zero() {
        return kind == FieldKind.FIXED ? "Octets.owning(new byte[" + length + "])" : kind.zero;
    }

    int leastSize() {
        return kind == FieldKind.FIXED ? length : kind.leastSize;
    }

    String read() {
        return "in." + kind.method + "(" + (kind == FieldKind.FIXED ? length : "") + ")";
    }
}
