// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.List;
import org.skerry.api.griduser.GridUserService;
import org.skerry.connector.late.LateQueue;

/**
 * Makes late changes of a service. Where a user was last is not made if the user has come or gone since: somebody else knows better.
 */
record LateMaker(Object service) implements LateQueue.Maker {
    @Override
    public boolean make(Method method, List<Object> arguments, Instant since) {
        if (service instanceof GridUserService users
                && arguments.getFirst() instanceof String user
                && isOvertaken(users, user, since)) {
            return false;
        }
        try {
            return !Boolean.FALSE.equals(method.invoke(service, arguments.toArray()));
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("a late change threw what it cannot", thrown);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("a method of an interface that cannot be called", impossible);
        }
    }

    private static boolean isOvertaken(GridUserService users, String user, Instant since) {
        return users.find(user)
                .filter(known -> known.login().isAfter(since) || known.logout().isAfter(since))
                .isPresent();
    }
}
