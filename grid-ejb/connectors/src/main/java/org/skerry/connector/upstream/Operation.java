// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.upstream;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.MayBeLate;
import org.skerry.api.operation.Reads;

/**
 * What the annotations of a method say.
 *
 * @param reads it changes nothing
 * @param repeatable twice comes to the same as once
 * @param shared those who ask the same may share an answer
 * @param lateKey it may wait, and so many arguments name what it changes; 0 if it may not
 * @param streams it reads its arguments up, so that no second try can have them
 */
public record Operation(boolean reads, boolean repeatable, boolean shared, int lateKey, boolean streams) {
    /** Of all methods of a service. */
    static Map<Method, Operation> of(Class<?> service) {
        var all = new HashMap<Method, Operation>();
        for (var method : service.getMethods()) {
            all.put(method, of(method));
        }
        return Map.copyOf(all);
    }

    /** What says nothing of itself, such as a method of a service that is not ours, is a change that must not be repeated. */
    static Operation of(Method method) {
        var streams = Arrays.stream(method.getParameterTypes()).anyMatch(InputStream.class::isAssignableFrom);
        var reads = method.getAnnotation(Reads.class);
        if (reads != null) {
            return new Operation(true, !streams, reads.shared() && !streams, 0, streams);
        }
        var changes = method.getAnnotation(Changes.class);
        var repeatable = changes != null && changes.repeatable() && !streams;
        var late = method.getAnnotation(MayBeLate.class);
        return new Operation(false, repeatable, false, late == null || !repeatable ? 0 : late.key(), streams);
    }
}
