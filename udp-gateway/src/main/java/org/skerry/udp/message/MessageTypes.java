// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.message;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All types of message, by number and by class. Immutable. Finding one by its number loads that one alone; everything
 * else loads all of them, which takes a moment.
 */
public final class MessageTypes {
    private MessageTypes() {}

    /** Made when it is asked for. */
    private static final class Whole {
        static final Map<Class<? extends Message>, MessageType> BY_CLASS =
                Collections.unmodifiableMap(GeneratedMessages.types());
        static final List<MessageType> ALL = List.copyOf(BY_CLASS.values());
        static final Map<String, MessageType> BY_NAME = byName();

        private static Map<String, MessageType> byName() {
            var names = new HashMap<String, MessageType>();
            for (var type : ALL) {
                names.put(type.name(), type);
            }
            return Map.copyOf(names);
        }
    }

    public static List<MessageType> all() {
        return Whole.ALL;
    }

    /** The type with this number, or null: asked for every packet. */
    public static @Nullable MessageType find(Frequency frequency, int number) {
        return switch (frequency) {
            case HIGH -> GeneratedMessages.findHigh(number);
            case MEDIUM -> GeneratedMessages.findMedium(number);
            case LOW -> GeneratedMessages.findLow(number);
            case FIXED -> GeneratedMessages.findFixed(number);
        };
    }

    public static Optional<MessageType> find(String name) {
        return Optional.ofNullable(Whole.BY_NAME.get(name));
    }

    /**
     * The type of a message class.
     *
     * @throws IllegalArgumentException for a class that is no message of the protocol
     */
    public static MessageType of(Class<? extends Message> kind) {
        var type = Whole.BY_CLASS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("no message: " + kind.getName());
        }
        return type;
    }

    /** Message classes and their types. */
    public static Map<Class<? extends Message>, MessageType> byClass() {
        return Whole.BY_CLASS;
    }
}
