// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import org.skerry.api.math.Vector3;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.api.wire.WireFields;

/** Vectors in three members, such as {@code home_pos_x}. */
final class ClassicVectors {
    private ClassicVectors() {}

    /** What is missing is zero. */
    static Vector3 read(WireFields members, String prefix) {
        return read(members, prefix, Vector3.ZERO);
    }

    /** What is missing is as it was. */
    static Vector3 read(WireFields members, String prefix, Vector3 before) {
        return new Vector3(
                number(members, prefix + "x", before.x()),
                number(members, prefix + "y", before.y()),
                number(members, prefix + "z", before.z()));
    }

    private static float number(WireFields members, String name, float before) {
        var text = members.text(name).strip();
        if (text.isEmpty()) {
            return before;
        }
        try {
            // simulators of other cultures wrote a comma
            var value = Float.parseFloat(text.replace(',', '.'));
            if (Float.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException notOne) {
            throw new MalformedBodyException(name + " is not a number", notOne);
        }
        throw new MalformedBodyException(name + " is not finite");
    }
}
