// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.wire;

import java.util.function.BiConsumer;
import java.util.function.Function;

/** How the body of one kind of message is read and written; header, acks and zero-coding are not its business. */
public record WireCodec<T>(Function<BodyReader, T> reader, BiConsumer<T, BodyWriter> writer) {}
