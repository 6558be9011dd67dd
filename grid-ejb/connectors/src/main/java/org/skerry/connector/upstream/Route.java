// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.upstream;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** The way of a call to whoever answers it. Thread-safe. */
public interface Route {
    /**
     * Makes the call.
     *
     * @throws Throwable what the service throws, {@link org.skerry.api.error.ServiceUnavailableException} among it
     */
    @Nullable
    Object call(Operation operation, Method method, @Nullable Object @Nullable [] arguments) throws Throwable;

    /** Whether it is likely to answer. */
    boolean isWell();
}
