// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Served on all listeners; who may do what there is asked of the authorization provider at each call. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EveryListener {}
