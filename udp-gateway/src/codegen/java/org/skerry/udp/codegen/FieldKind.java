// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codegen;

/** The types a field can have: their Java type, the method that reads and writes them, the zero value, the size. */
public enum FieldKind {
    U8("u8", "int", "u8", "0", 1),
    U16("u16", "int", "u16", "0", 2),
    U32("u32", "int", "int32", "0", 4),
    U64("u64", "long", "int64", "0", 8),
    S8("s8", "int", "s8", "0", 1),
    S16("s16", "int", "s16", "0", 2),
    S32("s32", "int", "int32", "0", 4),
    F32("f32", "float", "f32", "0", 4),
    F64("f64", "double", "f64", "0", 8),
    BOOL("bool", "boolean", "bool", "false", 1),
    ID("id", "UUID", "id", "NO_ID", 16),
    V3("v3", "Vector3", "v3", "Vector3.ZERO", 12),
    V3D("v3d", "Vector3d", "v3d", "new Vector3d(0, 0, 0)", 24),
    V4("v4", "Vector4", "v4", "Vector4.ZERO", 16),
    ROTATION("q", "PackedRotation", "rotation", "PackedRotation.IDENTITY", 12),
    IP_ADDRESS("ipaddr", "int", "ipAddress", "0", 4),
    IP_PORT("ipport", "int", "ipPort", "0", 2),
    VARIABLE1("v1", "Octets", "variable1", "Octets.EMPTY", 1),
    VARIABLE2("v2", "Octets", "variable2", "Octets.EMPTY", 2),
    FIXED("fix", "Octets", "fixed", "", 0);

    final String word;
    final String javaType;
    final String method;
    final String zero;
    final int leastSize;

    FieldKind(String word, String javaType, String method, String zero, int leastSize) {
        this.word = word;
        this.javaType = javaType;
        this.method = method;
        this.zero = zero;
        this.leastSize = leastSize;
    }

    /** The word that stands for it in messages.def; without the length for {@link #FIXED}. */
    public String word() {
        return word;
    }
}
