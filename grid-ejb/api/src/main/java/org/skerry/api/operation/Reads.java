// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A question: it changes nothing that anybody could tell, so it may be asked again, and of somebody else with the same data. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Reads {
    /**
     * Whether callers who ask the same at the same time may share one answer: equal arguments mean the same question, and the
     * answer is a value. False where the answer is a stream, or where it decides something at its very moment.
     */
    boolean shared() default true;
}
