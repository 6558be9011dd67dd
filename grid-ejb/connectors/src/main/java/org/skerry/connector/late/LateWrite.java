// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.late;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.skerry.api.operation.MayBeLate;

/**
 * A change that waits. Its file: a number of the form, the names of service and method, when it came, the arguments, and a CRC-32C
 * of all that.
 *
 * @param since when it came
 */
record LateWrite(String service, Method method, List<Object> arguments, Instant since) {
    private static final int FORM = 0x534B4C31;
    private static final int CRC_BYTES = 4;

    LateWrite {
        arguments = List.copyOf(arguments);
    }

    /** What it changes. */
    List<Object> key() {
        var late = method.getAnnotation(MayBeLate.class);
        return arguments.subList(0, late == null ? arguments.size() : late.key());
    }

    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORM);
            out.writeUTF(service);
            out.writeUTF(method.getName());
            out.writeLong(since.toEpochMilli());
            var types = method.getParameterTypes();
            for (var i = 0; i < types.length; i++) {
                ArgumentForm.write(out, types[i], arguments.get(i));
            }
            out.writeInt(crc(bytes.toByteArray(), bytes.size()));
        } catch (IOException never) {
            throw new UncheckedIOException("memory does not break off", never);
        }
        return bytes.toByteArray();
    }

    /** Name of the service alone, which is known before its methods are. */
    static String serviceOf(byte[] bytes) throws IOException {
        return opened(bytes).readUTF();
    }

    /**
     * Reads one.
     *
     * @throws IOException if it is none, or of a method that is no more
     */
    static LateWrite read(byte[] bytes, Class<?> type) throws IOException {
        try (var in = opened(bytes)) {
            var service = in.readUTF();
            var name = in.readUTF();
            var since = Instant.ofEpochMilli(in.readLong());
            var method = Arrays.stream(type.getMethods())
                    .filter(one -> one.getName().equals(name) && one.isAnnotationPresent(MayBeLate.class))
                    .findFirst()
                    .orElseThrow(() -> new IOException(type.getSimpleName() + " has no " + name + " that may be late"));
            var types = method.getParameterTypes();
            var arguments = new Object[types.length];
            for (var i = 0; i < types.length; i++) {
                arguments[i] = ArgumentForm.read(in, types[i]);
            }
            return new LateWrite(service, method, List.of(arguments), since);
        }
    }

    private static DataInputStream opened(byte[] bytes) throws IOException {
        var length = bytes.length - CRC_BYTES;
        if (length < CRC_BYTES || ByteBuffer.wrap(bytes, length, CRC_BYTES).getInt() != crc(bytes, length)) {
            throw new IOException("is not whole");
        }
        var in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length));
        if (in.readInt() != FORM) {
            throw new IOException("is of another form");
        }
        return in;
    }

    private static int crc(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
