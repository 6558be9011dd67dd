// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.upstream;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * To a service in this process.
 *
 * @param target asked for at each call: whoever waits for it does not wait at start
 */
public record Here(Supplier<?> target) implements Route {
    @Override
    public @Nullable Object call(Operation operation, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target.get(), arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }

    @Override
    public boolean isWell() {
        return true;
    }
}
