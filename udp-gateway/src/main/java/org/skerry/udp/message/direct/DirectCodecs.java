// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.message.direct;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skerry.udp.message.AgentUpdate;
import org.skerry.udp.message.CoarseLocationUpdate;
import org.skerry.udp.message.ImagePacket;
import org.skerry.udp.message.ImprovedTerseObjectUpdate;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.ObjectUpdate;
import org.skerry.udp.message.ObjectUpdateCompressed;
import org.skerry.udp.wire.BodyReader;
import org.skerry.udp.wire.BodyWriter;
import org.skerry.udp.wire.WireCodec;

/** Which messages are read or written by hand; {@link org.skerry.udp.message.MessageType#codec} consults it once each. */
public final class DirectCodecs {
    private static final Map<Class<? extends Message>, Function<BodyReader, ? extends Message>> READERS =
            Map.of(AgentUpdate.class, AgentUpdateReader::read);

    private static final Map<Class<? extends Message>, BiConsumer<?, BodyWriter>> WRITERS = Map.of(
            ImprovedTerseObjectUpdate.class,
            writer(TerseUpdateWriter::write),
            ObjectUpdate.class,
            writer(ObjectUpdateWriter::write),
            ObjectUpdateCompressed.class,
            writer(CompressedUpdateWriter::write),
            LayerData.class,
            writer(LayerDataWriter::write),
            ImagePacket.class,
            writer(ImagePacketWriter::write),
            CoarseLocationUpdate.class,
            writer(CoarseLocationWriter::write));

    private DirectCodecs() {}

    private static <T extends Message> BiConsumer<T, BodyWriter> writer(BiConsumer<T, BodyWriter> writer) {
        return writer;
    }

    /** The generated codec with its reader and writer replaced by those written by hand, if there are such. */
    @SuppressWarnings("unchecked") // the class a codec is found under is the class it is for
    public static <T extends Message> WireCodec<T> before(WireCodec<T> generated, Class<T> kind) {
        var reader = (@Nullable Function<BodyReader, T>) READERS.get(kind);
        var writer = (@Nullable BiConsumer<T, BodyWriter>) WRITERS.get(kind);
        if (reader == null && writer == null) {
            return generated;
        }
        return new WireCodec<>(
                reader == null ? generated.reader() : reader, writer == null ? generated.writer() : writer);
    }

    /** The messages that have a reader or a writer here. */
    public static Set<Class<? extends Message>> kinds() {
        return Stream.concat(READERS.keySet().stream(), WRITERS.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
