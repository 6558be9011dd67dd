// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.twin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.BooleanSupplier;
import org.skerry.api.error.ServiceUnavailableException;

/** A service that is away whenever a test wants it. */
public final class Away {
    private Away() {}

    public static <T> T when(BooleanSupplier away, Class<T> service, T inner) {
        return service.cast(Proxy.newProxyInstance(
                service.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> {
                    if (away.getAsBoolean()) {
                        throw new ServiceUnavailableException(service.getSimpleName(), "away, as the test wants it");
                    }
                    try {
                        return method.invoke(inner, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause() == null ? thrown : thrown.getCause();
                    }
                }));
    }
}
