// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

import java.util.Optional;

/** What came of asking a {@link StorageProvider}. */
public sealed interface StorageResult<T> {
    /** It worked. */
    record Success<T>(T value) implements StorageResult<T> {}

    /** The provider has no such asset. */
    record NotFound<T>() implements StorageResult<T> {}

    /** The provider wants credentials that it was not given. */
    record AuthNeeded<T>() implements StorageResult<T> {}

    /** The provider is broken or out of reach; whether anything was stored is unknown. */
    record Failure<T>(String reason) implements StorageResult<T> {}

    /** The value of a success. */
    default Optional<T> toOptional() {
        return this instanceof Success<T>(var value) ? Optional.of(value) : Optional.empty();
    }
}
