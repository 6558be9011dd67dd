// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.upstream;

import java.lang.reflect.Method;
import java.util.List;

/** Keeps changes that may be late until they can be made, in the order of their coming. Thread-safe. */
public interface LateWrites {
    /** Keeps nothing. */
    LateWrites NONE = new LateWrites() {
        @Override
        public boolean isWaiting(String service) {
            return false;
        }

        @Override
        public boolean keep(String service, Method method, List<Object> arguments) {
            return false;
        }
    };

    /** Whether changes of a service wait: others must not overtake them. */
    boolean isWaiting(String service);

    /** Keeps a change; on disk when this returns true. False if it cannot be kept. */
    boolean keep(String service, Method method, List<Object> arguments);
}
