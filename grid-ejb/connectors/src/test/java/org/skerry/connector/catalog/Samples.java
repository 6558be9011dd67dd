// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.catalog;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.UniversalUserId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.map.MapTileId;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.message.InstantMessages;

/** A value of whatever type services take. */
final class Samples {
    private Samples() {}

    static Object of(Type type) {
        return switch (type) {
            case Class<?> plain -> ofClass(plain);
            case ParameterizedType generic -> ofGeneric(generic);
            default -> throw new AssertionError("no sample of " + type);
        };
    }

    private static Object ofGeneric(ParameterizedType type) {
        var raw = (Class<?>) type.getRawType();
        var first = type.getActualTypeArguments()[0];
        if (raw == List.class) {
            return List.of(of(first));
        } else if (raw == Set.class) {
            return Set.of(of(first));
        } else if (raw == Optional.class) {
            return Optional.of(of(first));
        } else if (raw == Map.class) {
            return Map.of(of(first), of(type.getActualTypeArguments()[1]));
        }
        throw new AssertionError("no sample of " + type);
    }

    private static Object ofClass(Class<?> type) {
        if (type == String.class) {
            return "text";
        } else if (type == int.class) {
            return 1;
        } else if (type == long.class) {
            return 1L;
        } else if (type == boolean.class) {
            return true;
        } else if (type == float.class) {
            return 1f;
        } else if (type == double.class) {
            return 1d;
        } else if (type == UUID.class) {
            return UUID.randomUUID();
        } else if (type == Octets.class) {
            return Octets.utf8("bytes");
        } else if (type == Duration.class) {
            return Duration.ofMinutes(1);
        } else if (type == Instant.class) {
            return Instant.ofEpochSecond(1_700_000_000);
        } else if (InputStream.class.isAssignableFrom(type)) {
            return new ByteArrayInputStream(new byte[3]);
        } else if (type == UniversalUserId.class) {
            return UniversalUserId.tryParse(UUID.randomUUID().toString()).orElseThrow();
        } else if (type == InstantMessage.class) {
            return InstantMessages.talk(AgentId.random(), AgentId.random(), "words");
        } else if (type == MapTileId.class) {
            return MapTileId.cell(1000, 1000);
        } else if (type == Llsd.Struct.class) {
            return new Llsd.Struct(Map.of());
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return ofRecord(type);
    }

    private static Object ofRecord(Class<?> type) {
        var components = type.getRecordComponents();
        if (components == null) {
            throw new AssertionError("no sample of " + type);
        }
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(component -> of(component.getGenericType()))
                .toArray();
        try {
            var canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new LinkageError("no sample of " + type, refused);
        }
    }
}
