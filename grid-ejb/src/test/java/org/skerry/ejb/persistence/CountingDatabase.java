// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/** Counts the statements that are made in a database, whoever makes them. */
final class CountingDatabase {
    private final DataSource counted;
    private final LongAdder statements = new LongAdder();

    CountingDatabase(DataSource database) {
        counted = proxy(DataSource.class, database, (_, method, args) -> {
            var result = method.invoke(database, args);
            return result instanceof Connection connection ? counting(connection) : result;
        });
    }

    DataSource counted() {
        return counted;
    }

    long statements() {
        return statements.sum();
    }

    private Connection counting(Connection connection) {
        return proxy(Connection.class, connection, (_, method, args) -> {
            if (method.getName().equals("prepareStatement")
                    || method.getName().equals("createStatement")
                    || method.getName().equals("prepareCall")) {
                statements.increment();
            }
            return method.invoke(connection, args);
        });
    }

    private static <T> T proxy(Class<T> type, T target, InvocationHandler handler) {
        InvocationHandler unwrapped = (proxy, method, args) -> {
            try {
                return handler.invoke(proxy, method, args);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause() == null ? thrown : thrown.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(target.getClass().getClassLoader(), new Class<?>[] {type}, unwrapped));
    }
}
