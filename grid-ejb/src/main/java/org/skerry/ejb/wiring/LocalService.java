// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.wiring;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the implementation of a service that runs here. Injecting the bare interface gives what the configuration says,
 * which may be this one or a connector to another server.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface LocalService {
    /** For lookups. */
    @SuppressWarnings("ClassExplicitlyAnnotation") // CDI's way to name a qualifier in code
    final class Literal extends AnnotationLiteral<LocalService> implements LocalService {
        public static final Literal INSTANCE = new Literal();
        private static final long serialVersionUID = 1L;
    }
}
