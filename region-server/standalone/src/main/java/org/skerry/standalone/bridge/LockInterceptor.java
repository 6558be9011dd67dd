// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.bridge;

import jakarta.annotation.Priority;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The locks of a singleton, as EJB has them: a call has the bean to itself, unless its method, or else its class, says
 * {@code @Lock(READ)}; such calls go side by side. There is one interceptor for each bean, so its lock is the bean's.
 */
@Interceptor
@ContainerLocked
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class LockInterceptor {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /** Lets the call through when it has its lock. */
    @AroundInvoke
    public Object locked(InvocationContext call) throws Exception {
        var held = isRead(call.getMethod()) ? lock.readLock() : lock.writeLock();
        held.lock();
        try {
            return call.proceed();
        } finally {
            held.unlock();
        }
    }

    private static boolean isRead(Method method) {
        var own = method.getAnnotation(Lock.class);
        var said = own != null ? own : method.getDeclaringClass().getAnnotation(Lock.class);
        return said != null && said.value() == LockType.READ;
    }
}
