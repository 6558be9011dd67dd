// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * SIGTERM and SIGINT: the first begins the orderly end, the second ends the process at once. Signals that were ignored
 * when the process was started stay ignored. The platform's class for signals is not part of the standard, so it is
 * looked for at run time; where there is none, the JVM's own shutdown on signals stays.
 */
final class Signals {
    private static final Logger LOG = System.getLogger(Signals.class.getName());
    private static final int KILLED = 128;

    private final Runnable first;
    private final Consumer<Integer> second;
    private final AtomicInteger count = new AtomicInteger();

    /**
     * @param first runs on a thread of the JVM: must not block
     * @param second is given the exit code
     */
    Signals(Runnable first, Consumer<Integer> second) {
        this.first = first;
        this.second = second;
    }

    void received(String name, int number) {
        if (count.incrementAndGet() == 1) {
            LOG.log(Level.INFO, "event=signal name=SIG{0}: stopping in order; a second one ends at once", name);
            first.run();
        } else {
            LOG.log(Level.WARNING, "event=signal name=SIG{0}: ending at once", name);
            second.accept(KILLED + number);
        }
    }

    /** Listens from now on. */
    void listen() {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var name = signal.getMethod("getName");
            var number = signal.getMethod("getNumber");
            var handle = signal.getMethod("handle", signal, handler);
            InvocationHandler call = (proxy, method, arguments) -> {
                if (method.getName().equals("handle") && arguments != null) {
                    received((String) name.invoke(arguments[0]), (Integer) number.invoke(arguments[0]));
                    return null;
                }
                return method.getName().equals("equals") ? proxy.equals(arguments) : (Object) 0;
            };
            var ours = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, call);
            for (var wanted : new String[] {"TERM", "INT"}) {
                handle.invoke(null, signal.getConstructor(String.class).newInstance(wanted), ours);
            }
        } catch (ReflectiveOperationException none) {
            LOG.log(Level.DEBUG, "signals are left to the JVM: {0}", none.toString());
        }
    }
}
