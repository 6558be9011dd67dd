// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A change. Unless it says otherwise it must not be sent twice: when nobody knows whether it was carried out, its caller is told so. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Changes {
    /** Whether twice in a row comes to the same as once, so that it may be sent again. */
    boolean repeatable() default false;
}
