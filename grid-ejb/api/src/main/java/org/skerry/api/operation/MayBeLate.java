// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A repeatable change whose caller needs no more than to know that it will be made: while the service is away it may wait on
 * disk. It answers true (or nothing), its name is the only one of its service, and making it late does no harm: either nobody
 * else changes the same, or who has changed it since can be told.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MayBeLate {
    /** How many arguments, from the first on, name what is changed: of two changes of the same, the later one counts. */
    int key();
}
