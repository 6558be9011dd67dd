// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.llsd;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.skerry.api.binary.Octets;

/** Writes what {@link LlsdBinaryReader} reads, without the line at the head. Not thread-safe. */
final class LlsdBinaryWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Octets write(Llsd value) {
        put(value);
        return Octets.owning(out.toByteArray());
    }

    private void put(Llsd value) {
        switch (value) {
            case Llsd.Undef() -> out.write('!');
            case Llsd.Bool(var is) -> out.write(is ? '1' : '0');
            case Llsd.Int(var number) -> kind('i', Integer.BYTES, ByteBuffer::putInt, number);
            case Llsd.Real(var number) -> kind('r', Double.BYTES, ByteBuffer::putDouble, number);
            case Llsd.Text(var text) -> sized('s', Octets.utf8(text));
            case Llsd.Id(var id) ->
                kind(
                        'u',
                        2 * Long.BYTES,
                        (bytes, it) ->
                                bytes.putLong(it.getMostSignificantBits()).putLong(it.getLeastSignificantBits()),
                        id);
            case Llsd.Date(var time) ->
                kind(
                        'd',
                        Double.BYTES,
                        (bytes, seconds) -> bytes.order(ByteOrder.LITTLE_ENDIAN).putDouble(seconds),
                        time.toEpochMilli() / 1000.0);
            case Llsd.Uri(var uri) -> sized('l', Octets.utf8(uri.toString()));
            case Llsd.Binary(var bytes) -> sized('b', bytes);
            case Llsd.Array(var values) -> {
                kind('[', Integer.BYTES, ByteBuffer::putInt, values.size());
                values.forEach(this::put);
                out.write(']');
            }
            case Llsd.Struct(var values) -> {
                kind('{', Integer.BYTES, ByteBuffer::putInt, values.size());
                values.forEach((name, member) -> {
                    sized('k', Octets.utf8(name));
                    put(member);
                });
                out.write('}');
            }
        }
    }

    /** Puts a value into its bytes. */
    private interface Putting<T> {
        ByteBuffer put(ByteBuffer bytes, T value);
    }

    private <T> void kind(char letter, int length, Putting<T> putting, T value) {
        out.write(letter);
        var bytes = ByteBuffer.allocate(length);
        putting.put(bytes, value);
        out.writeBytes(bytes.array());
    }

    private void sized(char letter, Octets bytes) {
        kind(letter, Integer.BYTES, ByteBuffer::putInt, bytes.length());
        out.writeBytes(bytes.toArray());
    }
}
