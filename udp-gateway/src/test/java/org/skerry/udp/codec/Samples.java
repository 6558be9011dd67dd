// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.math.Vector3;
import org.skerry.api.math.Vector3d;
import org.skerry.udp.codegen.BlockDefinition;
import org.skerry.udp.codegen.FieldDefinition;
import org.skerry.udp.codegen.MessageDefinition;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.MessageTypes;
import org.skerry.udp.wire.PackedRotation;
import org.skerry.udp.wire.Vector4;

/** Random messages of any kind, filled by the definitions. */
public final class Samples {
    private static final int ANY = -1;

    private final SplittableRandom random;
    private final int blocks;
    private final int bytes1;
    private final int bytes2;

    public Samples(long seed) {
        this(seed, ANY, ANY, ANY);
    }

    private Samples(long seed, int blocks, int bytes1, int bytes2) {
        this.random = new SplittableRandom(seed);
        this.blocks = blocks;
        this.bytes1 = bytes1;
        this.bytes2 = bytes2;
    }

    /** With exactly this many blocks wherever they are counted and bytes wherever these are, after lengths of one and two bytes. */
    public static Samples sized(long seed, int blocks, int bytes1, int bytes2) {
        return new Samples(seed, blocks, bytes1, bytes2);
    }

    public Message of(MessageDefinition definition) throws ReflectiveOperationException {
        var kind = MessageTypes.byClass().keySet().stream()
                .filter(c -> c.getSimpleName().equals(definition.name()))
                .findFirst()
                .orElseThrow();
        var components = kind.getRecordComponents();
        var blocks = new Object[components.length];
        for (var i = 0; i < blocks.length; i++) {
            blocks[i] = block(kind, definition.blocks().get(i), components[i]);
        }
        return (Message) construct(kind, components, blocks);
    }

    private Object block(Class<?> message, BlockDefinition definition, RecordComponent component)
            throws ReflectiveOperationException {
        var nested = Arrays.stream(message.getDeclaredClasses())
                .filter(c -> c.getSimpleName().equals(definition.name())
                        || c.getSimpleName().equals(definition.name() + "Block"))
                .findFirst()
                .orElseThrow();
        if (component.getType() != List.class) {
            return one(nested, definition);
        }
        var counted = blocks == ANY ? random.nextInt(4) : blocks;
        var count = definition.repeat() == BlockDefinition.Repeat.TIMES ? definition.times() : counted;
        var all = new ArrayList<Object>();
        for (var i = 0; i < count; i++) {
            all.add(one(nested, definition));
        }
        return all;
    }

    private Object one(Class<?> block, BlockDefinition definition) throws ReflectiveOperationException {
        var values = new Object[definition.fields().size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = value(definition.fields().get(i));
        }
        return construct(block, block.getRecordComponents(), values);
    }

    private static Object construct(Class<?> record, RecordComponent[] components, Object[] values)
            throws ReflectiveOperationException {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return record.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException wrapped) {
            throw new AssertionError(record.getName(), wrapped.getCause());
        }
    }

    private Object value(FieldDefinition field) {
        return switch (field.kind()) {
            case U8 -> random.nextInt(256);
            case U16, IP_PORT -> random.nextInt(65536);
            case S8 -> random.nextInt(-128, 128);
            case S16 -> random.nextInt(-32768, 32768);
            case U32, S32, IP_ADDRESS -> random.nextBoolean() ? 0 : random.nextInt();
            case U64 -> random.nextLong();
            case F32 -> real();
            case F64 -> random.nextDouble();
            case BOOL -> random.nextBoolean();
            case ID -> new UUID(random.nextLong(), random.nextLong());
            case V3 -> new Vector3(real(), real(), real());
            case V3D -> new Vector3d(random.nextDouble(), -0.0, random.nextDouble());
            case V4 -> new Vector4(real(), real(), real(), real());
            case ROTATION -> new PackedRotation(real(), real(), real());
            case VARIABLE1 -> octets(bytes1 == ANY ? random.nextInt(256) : bytes1);
            case VARIABLE2 -> octets(bytes2 == ANY ? random.nextInt(1000) : bytes2);
            case FIXED -> octets(field.length());
        };
    }

    private float real() {
        return random.nextInt(4) == 0 ? -0.0f : (float) random.nextDouble(-1000, 1000);
    }

    private Octets octets(int length) {
        var bytes = new byte[length];
        if (random.nextBoolean()) {
            random.nextBytes(bytes);
        }
        return Octets.owning(bytes);
    }
}
