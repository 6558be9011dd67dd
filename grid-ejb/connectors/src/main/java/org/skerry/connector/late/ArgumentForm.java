// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.late;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.skerry.api.binary.Octets;

/** Arguments of calls as bytes: numbers, text, UUIDs, bytes, and records of these. What a value is, only its type says. */
final class ArgumentForm {
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private ArgumentForm() {}

    /** Whether values of a type can be written. */
    static boolean knows(Class<?> type) {
        return type == String.class
                || type == UUID.class
                || type == Octets.class
                || type == int.class
                || type == boolean.class
                || type == float.class
                || type == double.class
                || (type.isRecord()
                        && Arrays.stream(type.getRecordComponents()).allMatch(component -> knows(component.getType())));
    }

    static void write(DataOutput out, Class<?> type, Object value) throws IOException {
        switch (value) {
            case String text -> bytes(out, text.getBytes(StandardCharsets.UTF_8));
            case Octets octets -> bytes(out, octets.toArray());
            case Integer number -> out.writeInt(number);
            case Boolean truth -> out.writeBoolean(truth);
            case Float number -> out.writeFloat(number);
            case Double number -> out.writeDouble(number);
            case UUID id -> {
                out.writeLong(id.getMostSignificantBits());
                out.writeLong(id.getLeastSignificantBits());
            }
            case Record record -> {
                for (var component : type.getRecordComponents()) {
                    write(out, component.getType(), part(record, component));
                }
            }
            default -> throw new IllegalArgumentException("a value of " + type + " has no form");
        }
    }

    private static Object part(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record without its accessor", impossible);
        }
    }

    private static void bytes(DataOutput out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static Object read(DataInput in, Class<?> type) throws IOException {
        if (type == String.class) {
            return new String(bytes(in), StandardCharsets.UTF_8);
        } else if (type == Octets.class) {
            return Octets.owning(bytes(in));
        } else if (type == int.class) {
            return in.readInt();
        } else if (type == boolean.class) {
            return in.readBoolean();
        } else if (type == float.class) {
            return in.readFloat();
        } else if (type == double.class) {
            return in.readDouble();
        } else if (type == UUID.class) {
            return new UUID(in.readLong(), in.readLong());
        }
        return record(in, type);
    }

    private static byte[] bytes(DataInput in) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("a value of " + length + " bytes");
        }
        var bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private static Object record(DataInput in, Class<?> type) throws IOException {
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        for (var i = 0; i < values.length; i++) {
            values[i] = read(in, components[i].getType());
        }
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new IOException("no " + type.getSimpleName() + " of these values", refused);
        }
    }
}
