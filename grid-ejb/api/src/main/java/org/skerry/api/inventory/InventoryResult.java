// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

import java.util.Optional;

/** What came of asking an {@link InventoryProvider}. */
public sealed interface InventoryResult<T> {
    /** It worked. */
    record Success<T>(T value) implements InventoryResult<T> {}

    /** That owner has no such thing. */
    record NotFound<T>() implements InventoryResult<T> {}

    /** The provider wants credentials that it was not given. */
    record AuthNeeded<T>() implements InventoryResult<T> {}

    /** An inventory cannot be so; nothing was changed. */
    record Refused<T>(String reason) implements InventoryResult<T> {}

    /** The provider is broken or out of reach; whether anything was changed is unknown. */
    record Failure<T>(String reason) implements InventoryResult<T> {}

    /** The value of a success. */
    default Optional<T> toOptional() {
        return this instanceof Success<T>(var value) ? Optional.of(value) : Optional.empty();
    }
}
