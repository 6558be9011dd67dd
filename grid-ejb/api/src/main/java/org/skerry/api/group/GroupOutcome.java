// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import java.util.Optional;

/** What came of something that a group may refuse. */
public sealed interface GroupOutcome<T> {
    /** The reason when the asker has no right to it; connectors tell it from others. */
    String NOT_ALLOWED = "Not allowed";

    /** It is done. */
    record Done<T>(T value) implements GroupOutcome<T> {}

    /** It is not; the reason is for whoever asked. */
    record Refused<T>(String reason) implements GroupOutcome<T> {}

    static <T> GroupOutcome<T> refused(String reason) {
        return new Refused<>(reason);
    }

    /** The value if it is done. */
    default Optional<T> done() {
        return this instanceof Done<T>(var value) ? Optional.of(value) : Optional.empty();
    }

    default boolean isDone() {
        return this instanceof Done<T>;
    }
}
