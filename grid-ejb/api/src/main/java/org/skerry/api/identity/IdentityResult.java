// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.identity;

import java.util.Optional;

/** What came of asking an {@link AuthenticationProvider}. */
public sealed interface IdentityResult<T> {
    /** It worked. */
    record Success<T>(T value) implements IdentityResult<T> {}

    /** The token stands for nobody: it never did, it was removed, or it was not used for too long. */
    record NotFound<T>() implements IdentityResult<T> {}

    /** The provider is broken or out of reach. */
    record Failure<T>(String reason) implements IdentityResult<T> {}

    /** The value of a success. */
    default Optional<T> toOptional() {
        return this instanceof Success<T>(var value) ? Optional.of(value) : Optional.empty();
    }
}
