// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.message;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All types of message, by number and by class. Immutable. */
public final class MessageTypes {
    private static final Map<Class<? extends Message>, MessageType> BY_CLASS = GeneratedMessages.types();
    private static final List<MessageType> ALL = List.copyOf(BY_CLASS.values());
    private static final Map<String, MessageType> BY_NAME = byName();
    private static final @Nullable MessageType[] HIGH = byNumber(Frequency.HIGH);
    private static final @Nullable MessageType[] MEDIUM = byNumber(Frequency.MEDIUM);
    private static final @Nullable MessageType[] LOW = byNumber(Frequency.LOW);
    private static final @Nullable MessageType[] FIXED = byNumber(Frequency.FIXED);

    private MessageTypes() {}

    public static List<MessageType> all() {
        return ALL;
    }

    /** The type with this number, or null: asked for every packet. */
    public static @Nullable MessageType find(Frequency frequency, int number) {
        var table = table(frequency);
        return number >= 0 && number < table.length ? table[number] : null;
    }

    public static Optional<MessageType> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * The type of a message class.
     *
     * @throws IllegalArgumentException for a class that is no message of the protocol
     */
    public static MessageType of(Class<? extends Message> kind) {
        var type = BY_CLASS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("no message: " + kind.getName());
        }
        return type;
    }

    /** Message classes and their types. */
    public static Map<Class<? extends Message>, MessageType> byClass() {
        return Collections.unmodifiableMap(BY_CLASS);
    }

    private static @Nullable MessageType[] table(Frequency frequency) {
        return switch (frequency) {
            case HIGH -> HIGH;
            case MEDIUM -> MEDIUM;
            case LOW -> LOW;
            case FIXED -> FIXED;
        };
    }

    private static Map<String, MessageType> byName() {
        var names = new HashMap<String, MessageType>();
        for (var type : ALL) {
            names.put(type.name(), type);
        }
        return Map.copyOf(names);
    }

    private static @Nullable MessageType[] byNumber(Frequency frequency) {
        var highest = 0;
        for (var type : ALL) {
            if (type.frequency() == frequency) {
                highest = Math.max(highest, type.number());
            }
        }
        var table = new @Nullable MessageType[highest + 1];
        for (var type : ALL) {
            if (type.frequency() == frequency) {
                table[type.number()] = type;
            }
        }
        return table;
    }
}
